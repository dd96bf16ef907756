package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.rollcall.jdbc.internal.h2.Database;
import dev.rollcall.jdbc.internal.lock.WriteLock;
import org.jdbi.v3.core.Handle;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that fails when it is closed unless all of its connections were closed before. */
record LeakCheckedDatabase(Database database, List<Connection> opened) implements Database {
    static JdbcContactStore store(Database database) {
        List<Connection> opened = Collections.synchronizedList(new ArrayList<>());
        return JdbcContactStore.open(new LeakCheckedDatabase(database, opened), Clock.systemUTC());
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = database.open();
        opened.add(connection);
        return connection;
    }

    @Override
    public void failSoonOnLocks(Handle transaction) throws SQLException {
        database.failSoonOnLocks(transaction);
    }

    @Override
    public WriteLock writeLock() {
        return database.writeLock();
    }

    @Override
    public boolean onDisk() {
        return database.onDisk();
    }

    @Override
    public void close() {
        try {
            assertThat(opened)
                    .allSatisfy(connection -> assertThat(connection.isClosed()).isTrue());
        } finally {
            database.close();
        }
    }
}
