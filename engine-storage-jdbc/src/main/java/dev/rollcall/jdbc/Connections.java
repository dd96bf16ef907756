package dev.rollcall.jdbc;

import java.sql.SQLException;
import java.util.concurrent.Callable;

import dev.rollcall.jdbc.internal.failure.SqlFailures;
import dev.rollcall.jdbc.internal.h2.Database;
import dev.rollcall.jdbc.internal.lock.WriteLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Does work on connections of a database, and lets out none but the store's own exceptions. Who waits for a connection has no turn: who
 * would give it back may wait for that. Thread-safe.
 */
public final class Connections {
    private static final String FORCING = "forcing the database to disk";

    private final Database database;
    private final Jdbi jdbi;
    private final WriteLock writeLock;

    public Connections(Database database) {
        this.database = database;
        jdbi = Jdbi.create(database::open);
        writeLock = database.turns();
    }

    /** Work on an open handle. */
    interface Work<T> {
        T on(Handle handle) throws Exception;
    }

    WriteLock writeLock() {
        return writeLock;
    }

    /** A handle in a transaction, to be closed by the caller. */
    public Handle begin(String doing) {
        return translated(doing, () -> {
            Handle handle = jdbi.open();
            try {
                database.hurry(handle);
                return handle.begin();
            } catch (RuntimeException | SQLException e) {
                handle.close();
                throw e;
            }
        });
    }

    /** Does work that changes nothing. */
    <T> T read(String doing, Work<T> work) {
        return translated(doing, () -> jdbi.withHandle(work::on));
    }

    /** Does work whose statements are committed one by one. */
    <T> T with(String doing, Work<T> work) {
        return translated(doing, () -> jdbi.withHandle(handle -> writeLock.withLock(() -> work.on(handle))));
    }

    /** Does work in a transaction of its own. */
    <T> T inTransaction(String doing, Work<T> work) {
        return translated(
                doing, () -> jdbi.withHandle(handle -> writeLock.withLock(() -> handle.inTransaction(work::on))));
    }

    /**
     * The same for the host, who waits for an answer: also forced to disk.
     *
     * @throws dev.rollcall.store.HeldException if its turn does not come in time; nothing is done then
     */
    <T> T inTransactionSoon(String doing, Work<T> work) {
        return translated(
                doing,
                () -> jdbi.withHandle(handle -> writeLock.withLock(writeLock.editDeadline(), () -> {
                    T done = handle.inTransaction(work::on);
                    force(handle);
                    return done;
                })));
    }

    /** Forces to disk what has been committed, when it is its turn. */
    void force() {
        if (database.onDisk()) {
            with(FORCING, this::force);
        }
    }

    /** The same for somebody whose turn it is. */
    Handle force(Handle handle) {
        if (database.onDisk()) {
            handle.execute("CHECKPOINT SYNC");
        }
        return handle;
    }

    /**
     * Does work whose statements all see the same committed state. Not REPEATABLE_READ: in H2 that is a state for each table, of the
     * moment at which it is first read.
     */
    <T> T onSnapshot(String doing, Work<T> work) {
        return translated(doing, () -> jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::on));
    }

    /** Does {@code step}; what it throws becomes one of the store's exceptions. */
    static <T> T translated(String doing, Callable<T> step) {
        try {
            return step.call();
        } catch (Exception e) {
            throw SqlFailures.translate(doing, e);
        }
    }
}
