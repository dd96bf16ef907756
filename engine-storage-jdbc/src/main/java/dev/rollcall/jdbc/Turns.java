package dev.rollcall.jdbc;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import dev.rollcall.store.LostRaceException;

/**
 * Whose turn it is to change a database: one at a time does. H2 saves the pages of a file table by table, and lets others go on changing
 * them meanwhile: a change may be saved without the entry that undoes it. If the process is killed then, the change is half done for good,
 * seen by some and not by others. So nobody may change pages while they are saved; and H2 saves them in any thread that changes some.
 * Thread-safe.
 */
final class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Semaphore chunk = new Semaphore(1, true);
    private long ends;

    Turns() {
        this(PATIENCE);
    }

    /** @param patience how long a transaction waits for another one */
    Turns(Duration patience) {
        this.patience = patience;
    }

    /** Takes a step that may change something, when it is its turn. */
    <T> T during(Connections.Step<T> step) throws Exception {
        turn.lock();
        try {
            return step.take();
        } finally {
            turn.unlock();
        }
    }

    /** Whether somebody waits for the turn. */
    boolean isAwaited() {
        return turn.hasQueuedThreads();
    }

    /**
     * Waits until no transaction of another chunk has changed something and is not at its end.
     *
     * @throws LostRaceException if that takes long
     */
    void enterChunk() {
        boolean interrupted = false;
        try {
            for (long deadline = System.nanoTime() + patience.toNanos(); ; ) {
                try {
                    if (chunk.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    throw new LostRaceException(
                            "another chunk has not come to its end for " + patience.toSeconds() + " seconds");
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

    /** Says, from any thread, that the transaction that entered is at its end. */
    void leaveChunk() {
        chunk.release();
    }

    /** How many transactions of many chunks have ended. */
    synchronized long ends() {
        return ends;
    }

    /** Says that a transaction of many chunks has ended: no other one is met with something locked. */
    synchronized void ended() {
        ends++;
        notifyAll();
    }

    /** Waits until more have ended than {@code seen}, but not for long. */
    synchronized void awaitAnEnd(long seen) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); ends == seen && left > 0; left = millisUntil(deadline)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisUntil(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }
}
