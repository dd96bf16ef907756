package dev.rollcall.jdbc.internal.lock;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

import dev.rollcall.store.HeldException;
import dev.rollcall.store.LostRaceException;

/**
 * A fair lock for changes to a database: one thread changes it at a time. H2 saves the pages of a file table by table,
 * and accepts changes to them while it does so. A change may then be saved without the entry that undoes it; if the
 * process is killed at that point, the change stays half done, visible in some tables and not in others. Therefore no
 * page may change while pages are saved; and H2 saves pages in any thread that changes some. Thread-safe.
 */
public final class WriteLock {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The limit for an edit of the host, which waits for an answer. An opt-out can wait three times: before it is
     * applied, before it is recorded, and before it is applied again. Together with the work itself that must stay
     * below a second.
     */
    private static final Duration EDIT_PATIENCE = Duration.ofMillis(250);

    private final Duration patience;
    private final Duration editPatience;
    private final StoreThread thread = new StoreThread();
    private final Semaphore lock = new Semaphore(1, true);
    private final ChunkLock chunkLock = new ChunkLock();
    private final AtomicLock atomicLock;

    public WriteLock() {
        this(PATIENCE, EDIT_PATIENCE);
    }

    /**
     * Creates a lock.
     *
     * @param patience how long a transaction waits for another short one
     * @param editPatience how long an edit of the host waits
     */
    public WriteLock(Duration patience, Duration editPatience) {
        this.patience = patience;
        this.editPatience = editPatience;
        this.atomicLock = new AtomicLock(patience);
    }

    /** Returns the deadline of an edit of the host that begins now, for all of its waits together. */
    public Deadline editDeadline() {
        return Deadline.after(editPatience);
    }

    /**
     * Runs a step that may change something while this lock is held. Waits for the lock and for the step, even if the
     * thread is interrupted.
     */
    public <T> T withLock(Callable<T> step) throws Exception {
        lock.acquireUninterruptibly();
        return callAndUnlock(step);
    }

    /**
     * Runs a step of an edit while this lock is held.
     *
     * @throws HeldException if the lock is not free before the deadline; the step has not run then
     */
    public <T> T withLock(Deadline deadline, Callable<T> step) throws Exception {
        if (!deadline.tryAcquire(lock)) {
            throw new HeldException(
                    "the database is busy, as at the end of an import that is kept as a whole; nothing was"
                            + " done, do it again");
        }
        return callAndUnlock(step);
    }

    private <T> T callAndUnlock(Callable<T> step) throws Exception {
        try {
            return thread.call(step);
        } finally {
            lock.release();
        }
    }

    /** Reports whether a thread is waiting for this lock. */
    public boolean hasQueuedThreads() {
        return lock.hasQueuedThreads();
    }

    /**
     * Locks out other chunks, once no other chunk and no edit is between its first change and its end.
     *
     * @throws LostRaceException if the wait exceeds the patience of this lock
     */
    void lockChunk() {
        if (!chunkLock.tryLockChunk(Deadline.after(patience))) {
            throw new LostRaceException(
                    "another chunk has not come to its end for " + patience.toSeconds() + " seconds");
        }
    }

    /**
     * Locks out chunks and other edits for an edit of the host. It waits for one chunk at most, however many are
     * queued.
     *
     * @throws HeldException if the lock is not free before the deadline
     */
    void lockEdit(Deadline deadline) {
        if (!chunkLock.tryLockEdit(deadline)) {
            throw new HeldException(
                    "the database is busy, as at the end of an import that is kept as a whole; do it again");
        }
    }

    /** Unlocks what {@link #lockChunk} has locked. Any thread may call it. */
    void unlockChunk() {
        chunkLock.unlockChunk();
    }

    /** Unlocks what {@link #lockEdit} has locked. Any thread may call it. */
    void unlockEdit() {
        chunkLock.unlockEdit();
    }

    /** Returns the lock of ATOMIC transactions. */
    public AtomicLock atomicLock() {
        return atomicLock;
    }
}
