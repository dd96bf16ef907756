package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A wait for the end of a thread that an interrupt does not end. The interrupt status is restored afterwards. */
final class ThreadJoin {
    /** A limit that is never reached. */
    static final Duration FOREVER = Duration.ofDays(36_500);

    private ThreadJoin() {}

    /** Waits for {@code thread}, and returns whether it has ended in time. */
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
