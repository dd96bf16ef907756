package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param others the contacts that faults speak of, by the faults' places
 * @param facts what counters need to know
 */
public record RowResult(
        Outcome outcome,
        @Nullable WorkingContact contact,
        List<Fault> faults,
        Map<Integer, WorkingContact> others,
        Set<RowFact> facts) {

    /** The same with one more fault. */
    public RowResult with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new RowResult(outcome, contact, more, others, facts);
    }

    /** The faults with the ids of the contacts that they speak of. New contacts have theirs only once ids are assigned. */
    public List<Fault> faultsWithIds() {
        if (others.isEmpty()) {
            return faults;
        }
        List<Fault> told = new ArrayList<>(faults);
        others.forEach((place, other) -> {
            Fault fault = told.get(place);
            told.set(place, fault.withDetail(fault.detail() + ": contact " + other.id()));
        });
        return told;
    }
}
