package dev.rollcall.jdbc.internal.lock;

import java.util.concurrent.Callable;

import dev.rollcall.jdbc.internal.failure.SqlFailures;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;

/**
 * The part of one transaction in {@link WriteLock}. The transaction of a chunk is the only one from its first change to its end, so that nobody
 * needs what it has locked. One of many chunks would keep the others waiting for too long, and lets them in between its chunks: who needs
 * what it has locked is rolled back, and waits for its end. It is the only one from each look-up to the change that goes with it, so that
 * it is never overtaken, which would cost all of its chunks.
 *
 * <p>Whatever fails is rolled back before anybody else has a turn. For a transaction of which H2 has undone a part, others do not wait: they
 * ask for its locks again and again, and would do so in their turn. Not thread-safe.
 */
public final class TransactionWriteLock {
    private final WriteLock turns;
    private final Mode mode;
    private final Handle transaction;

    /** Of a change of the host's. */
    private final Deadline deadline;

    private boolean inChunk;
    private boolean changed;
    private boolean ended;

    /** The part of a transaction that has begun; one of many chunks has {@linkplain AtomicLock#enter its turn} already. */
    public TransactionWriteLock(WriteLock turns, Mode mode, Handle transaction) {
        this.turns = turns;
        this.mode = mode;
        this.transaction = transaction;
        this.deadline = turns.soon();
    }

    /** Keeps chunks from changing something until this transaction ends. */
    public void excludeOthers() {
        if (!inChunk) {
            if (mode == Mode.EDIT) {
                turns.enterEdit(deadline);
            } else {
                turns.enterChunk();
            }
            inChunk = true;
        }
    }

    /** Looks up what may be changed next. */
    public <T> T look(Callable<T> step) throws Exception {
        if (mode == Mode.ATOMIC) {
            excludeOthers();
        }
        return step.call();
    }

    /** Changes nothing of what was looked up. */
    public void changeNothing() {
        if (mode == Mode.ATOMIC) {
            leaveChunk();
        }
    }

    /** Takes a step that may change something; if it fails, the transaction is rolled back. */
    public <T> T change(Callable<T> step) throws Exception {
        excludeOthers();
        long ends = turns.atomic().ends();
        T result;
        try {
            result = turn(() -> takenOrUndone(step));
        } catch (Exception e) {
            leaveChunk();
            if (mode != Mode.ATOMIC && SqlFailures.isLocked(e)) {
                waitOrRefuse(ends);
            }
            throw e;
        }
        changed = true;
        changeNothing();
        return result;
    }

    /** Takes a step on a connection of its own, or one that is never undone, when it is its turn. */
    public <T> T turn(Callable<T> step) throws Exception {
        return mode == Mode.EDIT ? turns.duringSoon(deadline, step) : turns.during(step);
    }

    /** By whom something is locked, if not by a stranger, it is the one transaction of many chunks, or was until a moment ago. */
    private void waitOrRefuse(long ends) {
        boolean held = turns.atomic().isBehind(ends);
        if (held && mode == Mode.EDIT) {
            throw new HeldException(
                    "an import that is kept as a whole holds what is to be changed; do it again when that import"
                            + " has ended");
        }
        if (mode == Mode.CHUNK) {
            turns.atomic().awaitAnEnd(ends);
        }
        if (held) {
            throw new HeldException("an import that is kept as a whole held what is to be changed");
        }
    }

    private <T> T takenOrUndone(Callable<T> step) throws Exception {
        try {
            return step.call();
        } catch (Exception | Error e) {
            try {
                transaction.rollback();
                changed = false;
            } catch (RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /** @param afterwards what belongs to it, and is done before anybody else has a turn */
    public void commit(Callable<?> afterwards) throws Exception {
        if (mode == Mode.EDIT) {
            excludeOthers();
        }
        end(mode != Mode.CHUNK || changed, () -> {
            takenOrUndone(transaction::commit);
            changed = false;
            return afterwards.call();
        });
    }

    /** Gives the connection back; what was not committed is rolled back. */
    public void close() throws Exception {
        end(changed || (mode == Mode.ATOMIC && !ended), this::givenBack);
    }

    private Handle givenBack() {
        try (transaction) {
            return transaction.isInTransaction() ? transaction.rollback() : transaction;
        }
    }

    private <T> void end(boolean inTurn, Callable<T> step) throws Exception {
        try {
            if (mode == Mode.ATOMIC && !ended) {
                waitForChunk();
            }
            if (inTurn) {
                turns.during(step);
            } else {
                // nothing is to be undone: it may be given back while another one is written, for however long
                step.call();
            }
        } finally {
            leaveChunk();
            if (mode == Mode.ATOMIC && !ended) {
                turns.atomic().leave();
            }
            ended = true;
        }
    }

    /** The end of many chunks may take long: whoever comes meanwhile is told so, instead of waiting in the middle of a change. */
    private void waitForChunk() {
        try {
            excludeOthers();
        } catch (LostRaceException takesLong) {
            // it ends all the same
        }
    }

    private void leaveChunk() {
        if (inChunk) {
            inChunk = false;
            if (mode == Mode.EDIT) {
                turns.leaveEdit();
            } else {
                turns.leaveChunk();
            }
        }
    }
}
