package dev.rollcall.jdbc.internal.lock;

import java.util.concurrent.Semaphore;

/**
 * Whose turn it is to be the only one from its first change to its end: one chunk of an import, or one change of the host's. Each waits for
 * those that came before, but chunks wait among themselves first, and only one of them with the host's changes. So the host waits for one
 * chunk, however many imports are running, and no import waits for more than one change of each of the host's threads. Thread-safe.
 */
final class ChunkLock {
    private final Semaphore line = new Semaphore(1, true);
    private final Semaphore turn = new Semaphore(1, true);

    /** Waits for a chunk's turn; returns whether it came in time. */
    boolean enter(Deadline deadline) {
        if (!deadline.acquires(line)) {
            return false;
        }
        boolean entered = false;
        try {
            entered = deadline.acquires(turn);
            return entered;
        } finally {
            if (!entered) {
                line.release();
            }
        }
    }

    /** Says, from any thread, that the chunk is at its end. */
    void leave() {
        turn.release();
        line.release();
    }

    /** The same for a change of the host's. */
    boolean enterEdit(Deadline deadline) {
        return deadline.acquires(turn);
    }

    void leaveEdit() {
        turn.release();
    }
}
