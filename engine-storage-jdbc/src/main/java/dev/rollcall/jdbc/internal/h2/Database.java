package dev.rollcall.jdbc.internal.h2;

import java.sql.Connection;
import java.sql.SQLException;

import dev.rollcall.jdbc.internal.lock.WriteLock;
import org.jdbi.v3.core.Handle;

/** The source of a store's connections. Thread-safe. */
public interface Database {
    /** Opens a connection, which the caller closes. */
    Connection open() throws SQLException;

    /** Makes a transaction fail soon if it needs a row that another one has locked. */
    default void failSoonOnLocks(Handle transaction) throws SQLException {}

    /** Returns the lock to hold for everything that may change the database. */
    WriteLock writeLock();

    /** Reports whether the database is on disk, so that changes must be forced to it. */
    boolean onDisk();

    /** Closes a database whose tables could not be prepared, and deletes a file that was created for it. */
    default void abandon() {
        close();
    }

    /** Releases the resources that the store opened. Has no effect if they are closed already. */
    void close();
}
