package dev.rollcall.jdbc.internal.lock;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to hold a transaction of many chunks open: one at a time, in the order in which they came, since two of them would wait for
 * what the other has locked. Thread-safe.
 */
public final class AtomicLock {
    private final Duration patience;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private boolean taken;

    /** Who began the transaction. It may be ended by another thread. */
    private @Nullable Thread beginner;

    private long ends;

    /** @param patience how long to wait for somebody who is not known to come to an end */
    AtomicLock(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for the turn.
     *
     * @throws StoreException if the thread is interrupted meanwhile, or has the turn itself
     */
    public synchronized void enter() {
        Object place = new Object();
        waiting.add(place);
        try {
            while (taken || waiting.peek() != place) {
                requireOthers();
                wait();
            }
            taken = true;
            beginner = Thread.currentThread();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            waiting.remove(place);
            notifyAll();
        }
    }

    /** Says, from any thread, that the transaction has ended: nobody is met with what it had locked. */
    public synchronized void leave() {
        taken = false;
        beginner = null;
        ends++;
        notifyAll();
    }

    /** How many such transactions have ended. */
    synchronized long ends() {
        return ends;
    }

    /**
     * Waits until more have ended than {@code seen}; but not for long if none is open, since then somebody has locked something of whom this
     * store does not know.
     *
     * @throws StoreException if the thread is interrupted meanwhile, or would wait for itself
     */
    synchronized void awaitAnEnd(long seen) {
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        try {
            while (ends == seen && (taken || left > 0)) {
                requireOthers();
                wait(taken ? 0 : left);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Whether one is open, or more have ended than {@code seen}. */
    synchronized boolean isBehind(long seen) {
        return taken || ends != seen;
    }

    private void requireOthers() {
        if (beginner == Thread.currentThread()) {
            throw new StoreException(
                    "this thread has a transaction of many chunks open already, and would wait for itself");
        }
    }

    private static StoreException interrupted() {
        Thread.currentThread().interrupt();
        return new StoreException("interrupted while waiting for an import that is kept as a whole to end");
    }
}
