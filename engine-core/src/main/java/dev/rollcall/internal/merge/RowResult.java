package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.Severity;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.RowFact;
import org.jspecify.annotations.Nullable;

/**
 * The result of a row.
 *
 * @param contact the contact that it was applied to, or null
 * @param faults all of its faults, those of the reading stage first
 * @param others the contacts that faults refer to, by the faults' indexes
 * @param facts the facts that counters need
 */
public record RowResult(
        Outcome outcome,
        @Nullable WorkingContact contact,
        List<Fault> faults,
        Map<Integer, WorkingContact> others,
        Set<RowFact> facts) {

    /** Returns this result with one more fault. */
    public RowResult with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new RowResult(outcome, contact, more, others, facts);
    }

    /** Reports whether somebody has to look at the row: it is refused, or has an error. */
    public boolean isFaulted() {
        if (outcome.isRefused()) {
            return true;
        }
        for (Fault fault : faults) {
            if (fault.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the faults with the ids of the contacts that they refer to. A new contact has its id only after {@link
     * WorkingSet#assignIds}.
     */
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
