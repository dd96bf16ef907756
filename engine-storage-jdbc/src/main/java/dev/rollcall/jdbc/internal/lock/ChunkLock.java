package dev.rollcall.jdbc.internal.lock;

import java.util.concurrent.Semaphore;

/**
 * A lock that is held from the first change of a chunk, or of an edit of the host, until its end. It is fair, but
 * chunks queue among themselves first, and only the first of them competes with edits. So an edit waits for one chunk,
 * however many imports are running, and an import waits for one edit of each of the host's threads at most.
 * Thread-safe.
 */
final class ChunkLock {
    private final Semaphore chunkQueue = new Semaphore(1, true);
    private final Semaphore lock = new Semaphore(1, true);

    /** Locks for a chunk; returns whether the lock was free before the deadline. */
    boolean tryLockChunk(Deadline deadline) {
        if (!deadline.tryAcquire(chunkQueue)) {
            return false;
        }
        boolean locked = false;
        try {
            locked = deadline.tryAcquire(lock);
            return locked;
        } finally {
            if (!locked) {
                chunkQueue.release();
            }
        }
    }

    /** Unlocks what {@link #tryLockChunk} has locked. Any thread may call it. */
    void unlockChunk() {
        lock.release();
        chunkQueue.release();
    }

    /** Locks for an edit; returns whether the lock was free before the deadline. */
    boolean tryLockEdit(Deadline deadline) {
        return deadline.tryAcquire(lock);
    }

    void unlockEdit() {
        lock.release();
    }
}
