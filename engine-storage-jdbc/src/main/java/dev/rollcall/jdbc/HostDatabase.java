package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import dev.rollcall.store.StoreException;

/** A database that belongs to the host, which also closes it. */
record HostDatabase(DataSource dataSource, boolean onDisk, Turns turns) implements Database {
    static HostDatabase of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            requireH2(connection.getMetaData());
            if (!connection.getAutoCommit()) {
                throw new StoreException(
                        "the data source gives connections with auto-commit off; switch it on, this store"
                                + " begins its transactions itself");
            }
            return new HostDatabase(dataSource, isOnDisk(connection), new Turns());
        } catch (SQLException e) {
            throw Failures.translateWithCause("connecting to the database", e);
        }
    }

    /** Asks the database and not the classpath, since it may be on a server of its own. */
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
        return dataSource.getConnection();
    }

    @Override
    public void close() {
        // the host's to close
    }
}
