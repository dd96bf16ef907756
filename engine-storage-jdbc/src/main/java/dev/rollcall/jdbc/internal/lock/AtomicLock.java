package dev.rollcall.jdbc.internal.lock;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The lock of ATOMIC transactions, which span many chunks. One is open at a time, first come, first served, since two
 * of them would wait for each other's row locks. Thread-safe.
 */
public final class AtomicLock {
    private final Duration patience;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private boolean locked;

    /** The thread that has locked. Another thread may unlock. */
    private @Nullable Thread owner;

    private long unlocks;

    /**
     * Creates a lock.
     *
     * @param patience how long to wait for a transaction that this store does not know
     */
    AtomicLock(Duration patience) {
        this.patience = patience;
    }

    /**
     * Locks, and waits until the lock is free.
     *
     * @throws StoreException if the thread is interrupted while it waits, or holds this lock itself
     */
    public synchronized void lock() {
        Object ticket = new Object();
        waiting.add(ticket);
        try {
            while (locked || waiting.peek() != ticket) {
                requireNotOwner();
                wait();
            }
            locked = true;
            owner = Thread.currentThread();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            waiting.remove(ticket);
            notifyAll();
        }
    }

    /** Unlocks after the transaction has ended and its row locks are free. Any thread may call it. */
    public synchronized void unlock() {
        locked = false;
        owner = null;
        unlocks++;
        notifyAll();
    }

    /** Returns how often this lock has been unlocked, that is, how many ATOMIC transactions have ended. */
    synchronized long unlocks() {
        return unlocks;
    }

    /**
     * Waits until this lock has been unlocked more than {@code seen} times. If it is not locked, the wait has a limit,
     * since the row lock then belongs to a transaction that this store does not know.
     *
     * @throws StoreException if the thread is interrupted while it waits, or would wait for itself
     */
    synchronized void awaitUnlock(long seen) {
        long deadline = System.nanoTime() + patience.toNanos();
        long millisLeft = patience.toMillis();
        try {
            while (unlocks == seen && (locked || millisLeft > 0)) {
                requireNotOwner();
                wait(locked ? 0 : millisLeft);
                millisLeft = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Reports whether this lock is held, or has been unlocked more than {@code seen} times. */
    synchronized boolean isLockedOrWasSince(long seen) {
        return locked || unlocks != seen;
    }

    private void requireNotOwner() {
        if (owner == Thread.currentThread()) {
            throw new StoreException(
                    "this thread has a transaction of many chunks open already, and would wait for itself");
        }
    }

    private static StoreException interrupted() {
        Thread.currentThread().interrupt();
        return new StoreException("interrupted while waiting for an import that is kept as a whole to end");
    }
}
