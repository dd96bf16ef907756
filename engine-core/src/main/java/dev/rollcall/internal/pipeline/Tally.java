package dev.rollcall.internal.pipeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.merge.RowResult;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Outcome;
import dev.rollcall.vendor.Counter;

/**
 * The counters of an import so far. They are stored in the checkpoint, so that counts and committed rows never differ.
 * Immutable.
 *
 * @param rows the number of rows with an outcome
 * @param faulted the number of rows that were refused or have an error
 * @param optOuts the number of rows that request an opt-out
 * @param counters the sums of the vendors' counters that the import has; one that is 0 may be missing
 * @param kept whether the counted rows are in the store; those of an ATOMIC import are not until its end
 */
public record Tally(
        long rows,
        Map<Outcome, Long> outcomes,
        Map<FaultCode, Long> faults,
        Map<Counter, Long> counters,
        long faulted,
        long optOuts,
        boolean kept) {
    public Tally {
        outcomes = Collections.unmodifiableMap(outcomes);
        faults = Collections.unmodifiableMap(faults);
        counters = Collections.unmodifiableMap(counters);
    }

    /** Returns empty counters, which are in the store. */
    public static Tally zero() {
        return new Tally(
                0,
                new EnumMap<>(Outcome.class),
                new EnumMap<>(FaultCode.class),
                new EnumMap<>(Counter.class),
                0,
                0,
                true);
    }

    /** Returns the same counters, in the store or not. */
    public Tally withKept(boolean value) {
        return new Tally(rows, outcomes, faults, counters, faulted, optOuts, value);
    }

    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long count(FaultCode code) {
        return faults.getOrDefault(code, 0L);
    }

    /**
     * Returns the counters with these rows added.
     *
     * @param counting the vendors' counters that the import has
     */
    Tally plus(List<Patch> patches, List<RowResult> merged, List<Counter> counting) {
        Map<Outcome, Long> moreOutcomes = new EnumMap<>(Outcome.class);
        moreOutcomes.putAll(outcomes);
        Map<FaultCode, Long> moreFaults = new EnumMap<>(FaultCode.class);
        moreFaults.putAll(faults);
        Map<Counter, Long> moreCounters = new EnumMap<>(Counter.class);
        moreCounters.putAll(counters);
        long moreFaulted = faulted;
        for (RowResult row : merged) {
            moreFaulted += row.isFaulted() ? 1 : 0;
            moreOutcomes.merge(row.outcome(), 1L, Long::sum);
            for (Fault fault : row.faults()) {
                moreFaults.merge(fault.code(), 1L, Long::sum);
            }
            if (!counting.isEmpty()) {
                count(row, counting, moreCounters);
            }
        }
        long moreOptOuts = optOuts;
        for (Patch patch : patches) {
            moreOptOuts += patch.optsOut() ? 1 : 0;
        }
        return new Tally(rows + merged.size(), moreOutcomes, moreFaults, moreCounters, moreFaulted, moreOptOuts, kept);
    }

    private static void count(RowResult row, List<Counter> counting, Map<Counter, Long> counters) {
        Set<FaultCode> codes = EnumSet.noneOf(FaultCode.class);
        row.faults().forEach(fault -> codes.add(fault.code()));
        Counter.Row counted = new Counter.Row(row.outcome(), row.facts(), codes);
        for (Counter counter : counting) {
            if (counter.counts(counted)) {
                counters.merge(counter, 1L, Long::sum);
            }
        }
    }
}
