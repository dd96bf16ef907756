package dev.rollcall.bench.together;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The time in which the machine kept this process waiting, as it does if it has other work or Java collects garbage:
 * what a thread that does nothing but sleep wakes too late. It counts for nobody's wait. Thread-safe.
 */
final class Stalls implements AutoCloseable {
    private static final long NAP = TimeUnit.MILLISECONDS.toNanos(5);

    private final Thread thread = new Thread(this::nap, "stalls");
    private volatile boolean closed;
    private final AtomicLong late = new AtomicLong();

    private Stalls() {
        thread.setDaemon(true);
    }

    /** Begins to look for them. */
    static Stalls watched() {
        Stalls stalls = new Stalls();
        stalls.thread.start();
        return stalls;
    }

    private void nap() {
        for (long last = System.nanoTime(); !closed; ) {
            LockSupport.parkNanos(NAP);
            long now = System.nanoTime();
            late.addAndGet(Math.max(0, now - last - NAP));
            last = now;
        }
    }

    /** How long the process has been kept waiting so far, in nanoseconds. */
    long nanos() {
        return late.get();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
