package dev.rollcall.jdbc.internal.lock;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

import dev.rollcall.store.HeldException;
import dev.rollcall.store.LostRaceException;

/**
 * Whose turn it is to change a database: one at a time does. H2 saves the pages of a file table by table, and lets others go on changing
 * them meanwhile: a change may be saved without the entry that undoes it. If the process is killed then, the change is half done for good,
 * seen by some and not by others. So nobody may change pages while they are saved; and H2 saves them in any thread that changes some.
 * Thread-safe.
 */
public final class WriteLock {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Of the host, who waits for an answer. An opt-out can be held up three times: when it is to be applied, put on record, and applied after
     * all; with the work itself that must not come to a second.
     */
    private static final Duration PATIENCE_OF_EDITS = Duration.ofMillis(250);

    private final Duration patience;
    private final Duration patienceOfEdits;
    private final StoreThread thread = new StoreThread();
    private final Semaphore turn = new Semaphore(1, true);
    private final ChunkLock chunk = new ChunkLock();
    private final AtomicLock atomic;

    public WriteLock() {
        this(PATIENCE, PATIENCE_OF_EDITS);
    }

    /**
     * @param patience how long a transaction waits for another one that is short
     * @param patienceOfEdits the same for a change of the host's
     */
    public WriteLock(Duration patience, Duration patienceOfEdits) {
        this.patience = patience;
        this.patienceOfEdits = patienceOfEdits;
        this.atomic = new AtomicLock(patience);
    }

    /** Until when a change of the host's waits that begins now, in all. */
    public Deadline soon() {
        return Deadline.in(patienceOfEdits);
    }

    /** Takes a step that may change something, when it is its turn. Returns when it is taken, also to a thread that is interrupted. */
    public <T> T during(Callable<T> step) throws Exception {
        turn.acquireUninterruptibly();
        return taken(step);
    }

    /**
     * The same for the host, who waits for an answer.
     *
     * @throws HeldException if its turn does not come in time; nothing is done then
     */
    public <T> T duringSoon(Deadline deadline, Callable<T> step) throws Exception {
        if (!deadline.acquires(turn)) {
            throw new HeldException(
                    "the database is busy, as at the end of an import that is kept as a whole; nothing was"
                            + " done, do it again");
        }
        return taken(step);
    }

    private <T> T taken(Callable<T> step) throws Exception {
        try {
            return thread.take(step);
        } finally {
            turn.release();
        }
    }

    /** Whether somebody waits for the turn. */
    public boolean isAwaited() {
        return turn.hasQueuedThreads();
    }

    /**
     * Waits until no transaction of another chunk has changed something and is not at its end.
     *
     * @throws LostRaceException if that takes long
     */
    void enterChunk() {
        if (!chunk.enter(Deadline.in(patience))) {
            throw new LostRaceException(
                    "another chunk has not come to its end for " + patience.toSeconds() + " seconds");
        }
    }

    /**
     * The same for a change of the host's, which waits for one chunk only, whoever came before.
     *
     * @throws HeldException if its turn does not come in time
     */
    void enterEdit(Deadline deadline) {
        if (!chunk.enterEdit(deadline)) {
            throw new HeldException(
                    "the database is busy, as at the end of an import that is kept as a whole; do it again");
        }
    }

    /** Says, from any thread, that the transaction that entered is at its end. */
    void leaveChunk() {
        chunk.leave();
    }

    /** The same of a change of the host's. */
    void leaveEdit() {
        chunk.leaveEdit();
    }

    /** Whose turn it is to hold a transaction of many chunks open. */
    public AtomicLock atomic() {
        return atomic;
    }
}
