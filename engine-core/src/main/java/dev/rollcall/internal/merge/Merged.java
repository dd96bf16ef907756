package dev.rollcall.internal.merge;

import java.util.List;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.RowFact;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param contact the contact it was applied to, or null
 * @param faults all of them, those of the reading stage first
 * @param facts what counters need to know
 */
public record Merged(Outcome outcome, @Nullable WorkingContact contact, List<Fault> faults, Set<RowFact> facts) {}
