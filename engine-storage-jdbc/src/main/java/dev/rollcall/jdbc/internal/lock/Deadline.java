package dev.rollcall.jdbc.internal.lock;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A point in time after which a wait ends without success. Immutable. */
final class Deadline {
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** Returns the deadline that is {@code patience} from now. */
    static Deadline after(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /**
     * Acquires {@code semaphore}, and returns whether it did so before the deadline. An interrupt does not end the
     * wait; the thread's interrupt status is restored.
     */
    boolean tryAcquire(Semaphore semaphore) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return semaphore.tryAcquire(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
