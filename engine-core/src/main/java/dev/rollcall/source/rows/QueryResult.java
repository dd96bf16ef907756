package dev.rollcall.source.rows;

import java.io.IOException;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import dev.rollcall.internal.rows.OpenRows;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** The result of a query, on a connection of its own. Messages of the database are not shown: they may hold values. */
final class QueryResult implements OpenRows {
    private static final int FETCHED_ROWS = 1_000;

    private final Connection connection;
    private final ResultSet rows;
    private final List<String> names;
    private long number;

    private QueryResult(Connection connection, ResultSet rows, List<String> names) {
        this.connection = connection;
        this.rows = rows;
        this.names = names;
    }

    /** Runs a query. */
    static QueryResult of(DataSource database, String sql, List<@Nullable Object> parameters) throws IOException {
        try {
            Connection connection = database.getConnection();
            boolean opened = false;
            try {
                QueryResult result = run(connection, sql, parameters);
                opened = true;
                return result;
            } finally {
                if (!opened) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static QueryResult run(Connection connection, String sql, List<@Nullable Object> parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED_ROWS);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        ResultSet rows = statement.executeQuery();
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(Blanks.strip(columns.getColumnLabel(i)));
        }
        return new QueryResult(connection, rows, List.copyOf(names));
    }

    List<String> names() {
        return names;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!rows.next()) {
                return null;
            }
            List<Cell> cells = new ArrayList<>(names.size());
            for (int i = 1; i <= names.size(); i++) {
                cells.add(cell(rows.getObject(i)));
            }
            number++;
            return new Row(number, number, cells, List.of());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static Cell cell(@Nullable Object value) throws SQLException {
        if (value instanceof Clob text) {
            return Cell.ofText(text.getSubString(1, (int) Math.min(text.length(), Integer.MAX_VALUE)));
        } else if (value instanceof java.sql.Array array) {
            return HostValue.cell(array.getArray());
        }
        return HostValue.cell(value);
    }

    private static IOException failure(SQLException e) {
        return new IOException(
                "the query failed (SQL state " + e.getSQLState() + ", code " + e.getErrorCode() + ")", e);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
