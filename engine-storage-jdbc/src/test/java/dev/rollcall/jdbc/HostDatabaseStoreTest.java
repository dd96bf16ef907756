package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

import dev.rollcall.jdbc.internal.h2.Database;
import dev.rollcall.jdbc.internal.h2.HostDatabase;
import dev.rollcall.jdbc.internal.lock.WriteLock;
import dev.rollcall.kit.ContactStoreContract;
import dev.rollcall.store.ContactStore;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;

/**
 * The contract of stores, on a database of the host with the settings that tests of applications for PostgreSQL usually
 * have.
 */
class HostDatabaseStoreTest extends ContactStoreContract {
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Override
    protected ContactStore open() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + SETTINGS);
        return LeakCheckedDatabase.store(new ShutDown(HostDatabase.of(source), source));
    }

    /** A database of the host, which shuts it down after its store is closed. */
    private record ShutDown(Database database, DataSource source) implements Database {
        @Override
        public Connection open() throws SQLException {
            return database.open();
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
            database.close();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
