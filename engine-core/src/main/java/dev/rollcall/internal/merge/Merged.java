package dev.rollcall.internal.merge;

import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param contact the contact it was applied to, or null
 * @param faults all of them, those of the reading stage first
 */
public record Merged(Outcome outcome, @Nullable WorkingContact contact, List<Fault> faults) {}
