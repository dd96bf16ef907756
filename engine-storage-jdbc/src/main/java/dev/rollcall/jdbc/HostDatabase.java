package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import dev.rollcall.store.StoreException;

/** A database that belongs to the host, which also closes it. */
record HostDatabase(DataSource dataSource, boolean onDisk, Turns turns) implements Database {
    static HostDatabase of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("H2")) {
                throw new StoreException("the data source leads to " + product + "; this store is for H2");
            }
            if (!connection.getAutoCommit()) {
                throw new StoreException(
                        "the data source gives connections with auto-commit off; switch it on, this store"
                                + " begins its transactions itself");
            }
            return new HostDatabase(dataSource, isOnDisk(connection), new Turns());
        } catch (SQLException e) {
            throw Failures.translate("connecting to the database", e);
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
