package dev.rollcall.jdbc.internal.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is executed row by row. Not a JDBC batch: H2 runs the rest of a batch after one of its rows failed,
 * and would wait for an unavailable lock with every row. For an embedded database a batch saves nothing. Prepared at
 * the first use.
 */
final class RowStatement implements AutoCloseable {
    private final Handle handle;
    private final String sql;
    private @Nullable PreparedStatement statement;

    RowStatement(Handle handle, String sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /** Executes the statement with {@code values} for its parameters, and returns the number of changed rows. */
    int execute(@Nullable Object... values) throws SQLException {
        PreparedStatement prepared = statement;
        if (prepared == null) {
            prepared = handle.getConnection().prepareStatement(sql);
            statement = prepared;
        }
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared.executeUpdate();
    }

    /**
     * Executes the statement on the one row that must exist.
     *
     * @throws LostRaceException if it does not
     */
    void executeOrLose(@Nullable Object... values) throws SQLException {
        if (execute(values) != 1) {
            throw new LostRaceException("somebody else has changed or deleted the contact meanwhile");
        }
    }

    @Override
    public void close() throws SQLException {
        if (statement != null) {
            statement.close();
        }
    }
}
