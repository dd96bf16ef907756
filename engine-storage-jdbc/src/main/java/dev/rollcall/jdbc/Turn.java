package dev.rollcall.jdbc;

import dev.rollcall.store.ContactStore.Mode;
import org.jdbi.v3.core.Handle;

/**
 * The part of one transaction in {@link Turns}. The transaction of a chunk is the only one from its first change to its end, so that nobody
 * needs what it has locked. One of many chunks would keep the others waiting for too long, and lets them in between its changes: who needs
 * what it has locked is rolled back, and waits for an end.
 *
 * <p>Whatever fails is rolled back before anybody else has a turn. For a transaction of which H2 has undone a part, others do not wait: they
 * ask for its locks again and again, and would do so in their turn. Not thread-safe.
 */
final class Turn {
    private final Turns turns;
    private final Mode mode;
    private final Handle transaction;
    private boolean inChunk;

    Turn(Turns turns, Mode mode, Handle transaction) {
        this.turns = turns;
        this.mode = mode;
        this.transaction = transaction;
    }

    /** Takes a step that may change something; if it fails, the transaction is rolled back. */
    <T> T change(Connections.Step<T> step) throws Exception {
        if (!inChunk) {
            turns.enterChunk();
            inChunk = true;
        }
        long ends = turns.ends();
        T result;
        try {
            result = turns.during(() -> takenOrUndone(step));
        } catch (Exception e) {
            leaveChunk();
            if (Failures.isLocked(e)) {
                turns.awaitAnEnd(ends);
            }
            throw e;
        }
        if (mode == Mode.ATOMIC) {
            leaveChunk();
        }
        return result;
    }

    private <T> T takenOrUndone(Connections.Step<T> step) throws Exception {
        try {
            return step.take();
        } catch (Exception | Error e) {
            try {
                transaction.rollback();
            } catch (RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    void commit() throws Exception {
        end(() -> takenOrUndone(transaction::commit));
    }

    /** Gives the connection back; what was not committed is rolled back. */
    void close() throws Exception {
        end(() -> Connections.end(transaction));
    }

    private <T> void end(Connections.Step<T> step) throws Exception {
        try {
            if (mode == Mode.CHUNK && !inChunk) {
                // it has changed nothing: it may be thrown away while another one is written
                step.take();
            } else {
                turns.during(step);
            }
        } finally {
            leaveChunk();
            if (mode == Mode.ATOMIC) {
                turns.ended();
            }
        }
    }

    private void leaveChunk() {
        if (inChunk) {
            inChunk = false;
            turns.leaveChunk();
        }
    }
}
