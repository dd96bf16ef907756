package dev.rollcall.jdbc.internal.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jdbi.v3.core.Handle;

/**
 * A limit on how long a connection of the host's waits for a row that another transaction has locked. It is short while
 * the store uses the connection, since the store waits in a way that blocks nobody, and is restored when the connection
 * is returned.
 */
final class ShortLockWaits {
    /** The limit in milliseconds. */
    static final int LONGEST = 100;

    private ShortLockWaits() {}

    /** Limits the waits of {@code handle} until it is closed. */
    static void on(Handle handle) throws SQLException {
        Connection connection = handle.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet before = statement.executeQuery("CALL LOCK_TIMEOUT()")) {
            before.next();
            int millis = before.getInt(1);
            if (millis > LONGEST) {
                set(connection, LONGEST);
                handle.addCleanable(() -> set(connection, millis));
            }
        }
    }

    private static void set(Connection connection, int millis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + millis);
        }
    }
}
