package dev.rollcall.jdbc.internal.lock;

import java.util.concurrent.Callable;

import dev.rollcall.jdbc.internal.failure.SqlFailures;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;

/**
 * The part of one transaction in {@link WriteLock}. The transaction of a chunk excludes others from its first change to
 * its end, so that its row locks are in nobody's way. An ATOMIC transaction, which spans many chunks, would exclude the
 * others for too long, so others may run between its chunks: one that needs a row which it has locked is rolled back
 * and waits for its end. It excludes others from each look-up to the change that belongs to it. So it never loses a
 * race, which would cost all of its chunks.
 *
 * <p>A failed change is rolled back before the lock is released. Others cannot wait for a transaction of which H2 has
 * undone only a part: they request its row locks again and again, and would do so while they hold the write lock. Not
 * thread-safe.
 */
public final class TransactionWriteLock {
    private final WriteLock writeLock;
    private final Mode mode;
    private final Handle transaction;

    /** The deadline of an edit of the host. */
    private final Deadline deadline;

    private boolean locked;
    private boolean changed;
    private boolean ended;

    /** Creates the part of a transaction that has begun; an ATOMIC one has locked the {@link AtomicLock} before. */
    public TransactionWriteLock(WriteLock writeLock, Mode mode, Handle transaction) {
        this.writeLock = writeLock;
        this.mode = mode;
        this.transaction = transaction;
        this.deadline = writeLock.editDeadline();
    }

    /** Locks, and holds the lock until this transaction ends, so that no other chunk or edit can change anything. */
    public void lock() {
        if (!locked) {
            if (mode == Mode.EDIT) {
                writeLock.lockEdit(deadline);
            } else {
                writeLock.lockChunk();
            }
            locked = true;
        }
    }

    /** Looks up what may be changed next. */
    public <T> T lookUp(Callable<T> step) throws Exception {
        if (mode == Mode.ATOMIC) {
            lock();
        }
        return step.call();
    }

    /** Unlocks after a look-up that no change follows. */
    public void unlockUnchanged() {
        if (mode == Mode.ATOMIC) {
            unlock();
        }
    }

    /** Runs a step that may change something; if it fails, the transaction is rolled back. */
    public <T> T change(Callable<T> step) throws Exception {
        lock();
        long seen = writeLock.atomicLock().unlocks();
        T result;
        try {
            result = withLock(() -> callOrRollBack(step));
        } catch (Exception e) {
            unlock();
            if (mode != Mode.ATOMIC && SqlFailures.isLocked(e)) {
                awaitOrReject(seen);
            }
            throw e;
        }
        changed = true;
        unlockUnchanged();
        return result;
    }

    /** Runs a step while the write lock is held: a step on a connection of its own, or one that is never undone. */
    public <T> T withLock(Callable<T> step) throws Exception {
        return mode == Mode.EDIT ? writeLock.withLock(deadline, step) : writeLock.withLock(step);
    }

    /**
     * Waits for, or reports, the owner of a row lock. Unless a stranger has locked the row, the owner is the one ATOMIC
     * transaction, or was it until a moment ago.
     */
    private void awaitOrReject(long seen) {
        boolean held = writeLock.atomicLock().isLockedOrWasSince(seen);
        if (held && mode == Mode.EDIT) {
            throw new HeldException(
                    "an import that is kept as a whole holds what is to be changed; do it again when that import"
                            + " has ended");
        }
        if (mode == Mode.CHUNK) {
            writeLock.atomicLock().awaitUnlock(seen);
        }
        if (held) {
            throw new HeldException("an import that is kept as a whole held what is to be changed");
        }
    }

    private <T> T callOrRollBack(Callable<T> step) throws Exception {
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

    /**
     * Commits the transaction.
     *
     * @param afterwards an action that belongs to the commit and runs under the same lock
     */
    public void commit(Callable<?> afterwards) throws Exception {
        if (mode == Mode.EDIT) {
            lock();
        }
        end(mode != Mode.CHUNK || changed, () -> {
            callOrRollBack(transaction::commit);
            changed = false;
            return afterwards.call();
        });
    }

    /** Closes the connection; changes that were not committed are rolled back. */
    public void close() throws Exception {
        end(changed || (mode == Mode.ATOMIC && !ended), this::rollBackAndClose);
    }

    private Handle rollBackAndClose() {
        try (transaction) {
            return transaction.isInTransaction() ? transaction.rollback() : transaction;
        }
    }

    private <T> void end(boolean exclusive, Callable<T> step) throws Exception {
        try {
            if (mode == Mode.ATOMIC && !ended) {
                lockBeforeEnd();
            }
            if (exclusive) {
                writeLock.withLock(step);
            } else {
                // there is nothing to undo, so the connection may close while another transaction writes, for however
                // long
                step.call();
            }
        } finally {
            unlock();
            if (mode == Mode.ATOMIC && !ended) {
                writeLock.atomicLock().unlock();
            }
            ended = true;
        }
    }

    /**
     * Locks before the end of an ATOMIC transaction, which may take long: others are refused at their first change
     * instead of waiting in the middle of one.
     */
    private void lockBeforeEnd() {
        try {
            lock();
        } catch (LostRaceException timedOut) {
            // the transaction ends without the lock
        }
    }

    private void unlock() {
        if (locked) {
            locked = false;
            if (mode == Mode.EDIT) {
                writeLock.unlockEdit();
            } else {
                writeLock.unlockChunk();
            }
        }
    }
}
