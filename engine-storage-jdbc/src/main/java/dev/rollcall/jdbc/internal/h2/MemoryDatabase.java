package dev.rollcall.jdbc.internal.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import dev.rollcall.jdbc.internal.failure.SqlFailures;
import dev.rollcall.jdbc.internal.lock.WriteLock;

/** A database on the heap that nobody else can find; its content is lost when it is closed. */
public final class MemoryDatabase implements Database {
    private final EmbeddedDatabase database;
    private final WriteLock writeLock = new WriteLock();
    private boolean closed;

    private MemoryDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    public static MemoryDatabase create() {
        H2Version.requireSupported();
        try {
            return new MemoryDatabase(new EmbeddedDatabase("mem:rollcall-" + UUID.randomUUID(), ""));
        } catch (SQLException e) {
            throw SqlFailures.translate("creating a database in memory", e);
        }
    }

    @Override
    public Connection open() throws SQLException {
        return database.open();
    }

    @Override
    public WriteLock writeLock() {
        return writeLock;
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
            writeLock.withLock(() -> {
                database.shutDown();
                return database;
            });
        } catch (Exception e) {
            throw SqlFailures.translate("closing the database", e);
        }
    }
}
