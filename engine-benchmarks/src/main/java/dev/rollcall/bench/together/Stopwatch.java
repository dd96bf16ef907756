package dev.rollcall.bench.together;

import java.util.concurrent.TimeUnit;

/** The time since a moment, in all and without the machine's {@link Stalls}. Thread-safe. */
final class Stopwatch {
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Stalls stalls;
    private final long begun = System.nanoTime();
    private final long stalled;

    /** Starts now. */
    Stopwatch(Stalls stalls) {
        this.stalls = stalls;
        this.stalled = stalls.nanos();
    }

    double millis() {
        return (System.nanoTime() - begun) / NANOS;
    }

    double millisWithoutStalls() {
        return Math.max(0, millis() - (stalls.nanos() - stalled) / NANOS);
    }
}
