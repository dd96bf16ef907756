package dev.rollcall.source.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.internal.rows.OpenRowsCursor;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a JDBC query, whose column labels are the columns; see {@link HostRows} for the values. The query is run
 * once, when the source is first opened, on a connection of its own that is closed at the last row. Its rows are kept
 * while they are read, in memory or in a temporary file that only its owner may read, until the import has ended.
 * Thread-safe.
 */
public final class QueryRows implements RowSource {
    private final DataSource database;
    private final String sql;
    private final List<@Nullable Object> parameters;
    private final boolean again;
    private @Nullable RowSource kept;

    private QueryRows(DataSource database, String sql, List<@Nullable Object> parameters, boolean again) {
        this.database = database;
        this.sql = sql;
        this.parameters = parameters;
        this.again = again;
    }

    /**
     * Returns the rows of a query.
     *
     * @param database the database, from which a connection is taken and given back
     * @param sql a statement that returns rows
     * @param parameters the values of its parameters, in order
     */
    public static QueryRows of(DataSource database, String sql, @Nullable Object... parameters) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object parameter : parameters) {
            values.add(parameter);
        }
        return new QueryRows(database, sql, values, false);
    }

    /**
     * Returns a copy that runs the query again for each pass, of which an import makes two or more, and keeps nothing.
     * The query must return the same rows in the same order each time, which takes an {@code ORDER BY}; an import that
     * notices other rows ends as failed.
     */
    public QueryRows runAgain() {
        return new QueryRows(database, sql, parameters, true);
    }

    @Override
    public synchronized RowCursor open() throws IOException {
        if (again) {
            QueryResult result = QueryResult.of(database, sql, parameters);
            return new OpenRowsCursor(result, new ColumnNames(result.names()), true, all -> this);
        }
        RowSource rows = kept;
        if (rows == null) {
            QueryResult result = QueryResult.of(database, sql, parameters);
            rows = HostRows.once(result, result.names(), true, new ColumnNames(result.names()));
            kept = rows;
        }
        return rows.open();
    }

    /** Returns {@code query}; the statement may hold personal data. */
    @Override
    public String description() {
        return "query";
    }

    @Override
    public OptionalLong sizeInBytes() {
        return OptionalLong.empty();
    }

    @Override
    public synchronized void release() {
        if (kept != null) {
            kept.release();
        }
    }
}
