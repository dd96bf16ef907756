package dev.rollcall.bench.together;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The time for which the machine stopped this process, as it does for other work or for garbage collection: the delay
 * with which a thread wakes that only sleeps. It is not part of any wait. Thread-safe.
 */
final class Stalls implements AutoCloseable {
    private static final long NAP = TimeUnit.MILLISECONDS.toNanos(5);

    private final Thread thread = new Thread(this::nap, "stalls");
    private volatile boolean closed;
    private final AtomicLong late = new AtomicLong();

    private Stalls() {
        thread.setDaemon(true);
    }

    /** Starts to watch for stalls. */
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

    /** Returns the time for which the process has been stopped so far, in nanoseconds. */
    long nanos() {
        return late.get();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
