package dev.rollcall.jdbc.internal.h2;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

import dev.rollcall.jdbc.internal.failure.SqlFailures;
import dev.rollcall.jdbc.internal.lock.WriteLock;
import dev.rollcall.store.StoreException;
import org.jdbi.v3.core.Handle;

/** A database that belongs to the host, which also closes it. */
public record HostDatabase(DataSource dataSource, boolean onDisk, WriteLock writeLock) implements Database {
    private static final String NEEDS = "A pool needs two connections for each import that runs, and one more for"
            + " whatever else uses the store meanwhile";

    public static HostDatabase of(DataSource dataSource) {
        try (Connection connection = given(dataSource)) {
            requireH2(connection.getMetaData());
            if (!connection.getAutoCommit()) {
                throw new StoreException(
                        "the data source gives connections with auto-commit off; switch it on, this store"
                                + " begins its transactions itself");
            }
            return new HostDatabase(dataSource, isOnDisk(connection), new WriteLock());
        } catch (SQLException e) {
            throw SqlFailures.translateWithCause("connecting to the database", e);
        }
    }

    /** Checks the version of the database, not of the classpath, since it may be on a server of its own. */
    private static void requireH2(DatabaseMetaData database) throws SQLException {
        String product = database.getDatabaseProductName();
        String version = database.getDatabaseProductVersion();
        boolean supported = product.equals("H2")
                && H2Version.parse(version).filter(H2Version::isSupported).isPresent();
        if (!supported) {
            throw new StoreException("the data source leads to " + product + " " + version
                    + ", with which this store does not work; it needs " + H2Version.SUPPORTED);
        }
    }

    private static boolean isOnDisk(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("SELECT DATABASE_PATH()")) {
            return path.next() && path.getString(1) != null;
        }
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = given(dataSource);
        boolean free = false;
        try {
            free = connection.getAutoCommit();
        } finally {
            if (!free) {
                connection.close();
            }
        }
        if (!free) {
            throw new StoreException(
                    "the data source gave a connection with auto-commit off, or one that is in use already. " + NEEDS);
        }
        return connection;
    }

    /**
     * Opens a connection.
     *
     * @throws StoreException if there is none available, unless H2 itself reports the reason
     */
    private static Connection given(DataSource dataSource) throws SQLException {
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException | RuntimeException e) {
            Optional<SQLException> ofTheDatabase = SqlFailures.ofH2(e);
            if (ofTheDatabase.isPresent()) {
                throw ofTheDatabase.get();
            }
            throw refused(e);
        }
        if (connection == null) {
            throw noConnection("null");
        }
        return connection;
    }

    /**
     * Returns the exception for a pool's refusal. The pool's message is not passed on, since its content is unknown,
     * and its SQL state is ignored: time-outs of some pools look like lost races. An interrupted thread stays
     * interrupted.
     */
    private static StoreException refused(Exception refusal) {
        StoreException told;
        if (SqlFailures.causes(refusal, InterruptedException.class).findAny().isPresent()) {
            Thread.currentThread().interrupt();
            told = new StoreException("the thread was interrupted while it waited for a connection");
        } else {
            String type = refusal.getClass().getName();
            told = noConnection(
                    refusal instanceof SQLException sql
                            ? type + ", SQL state " + sql.getSQLState() + ", error code " + sql.getErrorCode()
                            : type);
        }
        told.setStackTrace(refusal.getStackTrace());
        return told;
    }

    private static StoreException noConnection(String instead) {
        return new StoreException("the data source gave no connection (" + instead
                + "): is it closed, or a pool that has none left? " + NEEDS);
    }

    @Override
    public void failSoonOnLocks(Handle transaction) throws SQLException {
        ShortLockWaits.on(transaction);
    }

    @Override
    public void close() {
        // closed by the host
    }
}
