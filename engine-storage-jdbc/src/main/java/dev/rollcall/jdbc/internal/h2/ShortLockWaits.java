package dev.rollcall.jdbc.internal.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jdbi.v3.core.Handle;

/**
 * How long a connection of the host's waits for what another transaction has locked: not long while the store uses it, since the store waits
 * without keeping others waiting; and as long as before when it is given back.
 */
final class ShortLockWaits {
    /** In milliseconds. */
    static final int LONGEST = 100;

    private ShortLockWaits() {}

    /** Has {@code handle} wait no longer until it is closed. */
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
