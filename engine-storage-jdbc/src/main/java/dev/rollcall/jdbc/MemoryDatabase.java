package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A database on the heap that nobody else can find; gone when it is closed. */
final class MemoryDatabase implements Database {
    /** A transaction that waits longer for another one has lost. */
    private static final String SETTINGS = ";LOCK_TIMEOUT=10000";

    private final EmbeddedDatabase database;
    private boolean closed;

    private MemoryDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    static MemoryDatabase create() {
        try {
            return new MemoryDatabase(new EmbeddedDatabase("mem:rollcall-" + UUID.randomUUID(), SETTINGS));
        } catch (SQLException e) {
            throw Failures.translate("creating a database in memory", e);
        }
    }

    @Override
    public Connection open() throws SQLException {
        return database.open();
    }

    @Override
    public Turns turns() {
        return Turns.FREE;
    }

    @Override
    public boolean onDisk() {
        return false;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            database.shutDown();
        } catch (SQLException e) {
            throw Failures.translate("closing the database", e);
        }
    }
}
