package dev.rollcall.bench.together;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.LongAdder;

import static java.util.Objects.requireNonNull;

/** The counts of runs, and the longest times. Thread-safe. */
final class Figures {
    private final Map<Counted, LongAdder> counts = new EnumMap<>(Counted.class);
    private final Map<Longest, DoubleAccumulator> longest = new EnumMap<>(Longest.class);

    Figures() {
        for (Counted counted : Counted.values()) {
            counts.put(counted, new LongAdder());
        }
        for (Longest most : Longest.values()) {
            longest.put(most, new DoubleAccumulator(Math::max, 0));
        }
    }

    void count(Counted counted) {
        count(counted, 1);
    }

    void count(Counted counted, long more) {
        requireNonNull(counts.get(counted)).add(more);
    }

    void took(Longest most, double value) {
        requireNonNull(longest.get(most)).accumulate(value);
    }

    /** Adds the figures of a run. */
    void add(Figures others) {
        others.counts.forEach((counted, count) -> count(counted, count.sum()));
        others.longest.forEach((most, value) -> took(most, value.get()));
    }

    long sum(Counted counted) {
        return requireNonNull(counts.get(counted)).sum();
    }

    double most(Longest most) {
        return requireNonNull(longest.get(most)).get();
    }
}
