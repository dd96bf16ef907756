package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A database on the heap that nobody else can find; gone when it is closed. */
final class MemoryDatabase implements Database {
    private final EmbeddedDatabase database;
    private final Turns turns = new Turns();
    private boolean closed;

    private MemoryDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    static MemoryDatabase create() {
        H2Version.requireSupported();
        try {
            return new MemoryDatabase(new EmbeddedDatabase("mem:rollcall-" + UUID.randomUUID(), ""));
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
        return turns;
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
            turns.during(() -> {
                database.shutDown();
                return database;
            });
        } catch (Exception e) {
            throw Failures.translate("closing the database", e);
        }
    }
}
