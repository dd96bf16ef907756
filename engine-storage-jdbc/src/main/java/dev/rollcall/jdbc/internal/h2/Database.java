package dev.rollcall.jdbc.internal.h2;

import java.sql.Connection;
import java.sql.SQLException;

import dev.rollcall.jdbc.internal.lock.WriteLock;
import org.jdbi.v3.core.Handle;

/** Where connections come from, and who closes what behind them. Thread-safe. */
public interface Database {
    /** A connection of its own; whoever opens it closes it. */
    Connection open() throws SQLException;

    /** Sees to it that a transaction which needs what another one has locked is told soon. */
    default void hurry(Handle transaction) throws SQLException {}

    /** Who may change it when; to be asked for everything that may. */
    WriteLock turns();

    /** Whether it is on disk, so that there is something to force there. */
    boolean onDisk();

    /** Closes what cannot be used, since its tables could not be prepared: a file that was made for it goes. */
    default void abandon() {
        close();
    }

    /** Releases what the store opened itself. Closing twice does no harm. */
    void close();
}
