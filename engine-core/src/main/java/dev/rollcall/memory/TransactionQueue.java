package dev.rollcall.memory;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of an in-memory store, of which one is open at a time; the others wait in the order of their
 * arrival. Thread-safe.
 */
final class TransactionQueue {
    private final Deque<Object> waiting = new ArrayDeque<>();
    private @Nullable Mode open;

    /** The thread that began the open one. Another thread may end a transaction. */
    private @Nullable Thread beginner;

    /**
     * Waits until no other transaction is open; one of mode EDIT does not wait for an ATOMIC one.
     *
     * @return true if the transaction is the open one now; false for an EDIT while an ATOMIC one is open
     * @throws StoreException if the thread is interrupted while it waits, or would wait for itself
     */
    synchronized boolean enter(Mode mode) {
        Object place = new Object();
        waiting.add(place);
        boolean interrupted = false;
        try {
            while (open != null || waiting.peek() != place) {
                if (mode == Mode.EDIT && open == Mode.ATOMIC) {
                    return false;
                }
                requireOthers();
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (mode != Mode.EDIT) {
                        throw new StoreException("interrupted while waiting for another transaction to end");
                    }
                }
            }
            open = mode;
            beginner = Thread.currentThread();
            return true;
        } finally {
            waiting.remove(place);
            notifyAll();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void requireOthers() {
        if (beginner == Thread.currentThread()) {
            throw new StoreException("this thread has a transaction open already, and would wait for itself");
        }
    }

    /** Reports the end of the open transaction, from any thread. */
    synchronized void leave() {
        open = null;
        beginner = null;
        notifyAll();
    }
}
