package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting for the end of a thread, whatever happens: an interrupt of who waits is kept for later. */
final class ThreadJoin {
    /** So long that nobody lives to see it. */
    static final Duration FOREVER = Duration.ofDays(36_500);

    private ThreadJoin() {}

    /** Whether {@code thread} has ended in time. */
    static boolean join(Thread thread, Duration patience) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0 && thread.isAlive(); left = deadline - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
