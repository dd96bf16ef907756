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
 * The access to the connections of a database; failures become the store's own exceptions. A thread that waits for a
 * connection does not hold the write lock, since the thread that would return a connection may wait for that lock.
 * Thread-safe.
 */
final class Connections {
    private static final String FORCING = "forcing the database to disk";

    private final Database database;
    private final Jdbi jdbi;
    private final WriteLock writeLock;

    /** Creates the access to {@code database}; hosts use {@link JdbcContactStore}. */
    Connections(Database database) {
        this.database = database;
        jdbi = Jdbi.create(database::open);
        writeLock = database.writeLock();
    }

    /** A piece of work on an open handle. */
    interface Work<T> {
        T on(Handle handle) throws Exception;
    }

    WriteLock writeLock() {
        return writeLock;
    }

    /** Opens a handle in a transaction, which the caller closes. */
    Handle begin(String doing) {
        return translated(doing, () -> {
            Handle handle = jdbi.open();
            try {
                database.failSoonOnLocks(handle);
                return handle.begin();
            } catch (RuntimeException | SQLException e) {
                handle.close();
                throw e;
            }
        });
    }

    /** Runs work that changes nothing. */
    <T> T read(String doing, Work<T> work) {
        return translated(doing, () -> jdbi.withHandle(work::on));
    }

    /** Runs work whose statements are committed one by one. */
    <T> T with(String doing, Work<T> work) {
        return translated(doing, () -> jdbi.withHandle(handle -> writeLock.withLock(() -> work.on(handle))));
    }

    /** Runs work in a transaction of its own. */
    <T> T inTransaction(String doing, Work<T> work) {
        return translated(
                doing, () -> jdbi.withHandle(handle -> writeLock.withLock(() -> handle.inTransaction(work::on))));
    }

    /**
     * Runs work in a transaction for the host, which waits for an answer, and forces it to disk.
     *
     * @throws dev.rollcall.store.HeldException if the write lock is not free in time; nothing is done then
     */
    <T> T editInTransaction(String doing, Work<T> work) {
        return translated(
                doing,
                () -> jdbi.withHandle(handle -> writeLock.withLock(writeLock.editDeadline(), () -> {
                    T done = handle.inTransaction(work::on);
                    force(handle);
                    return done;
                })));
    }

    /** Forces committed changes to disk, with the write lock. */
    void force() {
        if (database.onDisk()) {
            with(FORCING, this::force);
        }
    }

    /** Forces committed changes to disk for a caller that holds the write lock. */
    Handle force(Handle handle) {
        if (database.onDisk()) {
            handle.execute("CHECKPOINT SYNC");
        }
        return handle;
    }

    /**
     * Runs work whose statements all see the same committed state. Not REPEATABLE_READ: in H2 that is a separate state
     * for each table, as of the table's first read.
     */
    <T> T onSnapshot(String doing, Work<T> work) {
        return translated(doing, () -> jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::on));
    }

    /** Runs {@code step}; its failure becomes one of the store's exceptions. */
    static <T> T translated(String doing, Callable<T> step) {
        try {
            return step.call();
        } catch (Exception e) {
            throw SqlFailures.translate(doing, e);
        }
    }
}
