package dev.rollcall.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import dev.rollcall.bench.workload.Contents;

/**
 * The same as a few statements of DuckDB, a column store in C++ that reads CSV itself and works with all cores. A
 * regular expression takes the place of a validator: it refuses the bad rows of the workload, and knows less of
 * addresses than one. Everything is one transaction. Its memory is outside the heap, and as much as it wants.
 */
final class DuckdbImport implements Importer {
    @Override
    public Map<String, Long> run(Task task) throws IOException {
        try (Connection connection = open(task.database());
                Statement statement = connection.createStatement()) {
            for (String table : DuckdbSql.TABLES) {
                statement.execute(table);
            }
            connection.setAutoCommit(false);
            try (PreparedStatement read = connection.prepareStatement(DuckdbSql.READ)) {
                read.setString(1, task.csv().toString());
                read.execute();
            }
            for (String merge : List.of(DuckdbSql.MERGE_CONTACTS, DuckdbSql.MERGE_MEMBERS, DuckdbSql.MERGE_TAGS)) {
                statement.execute(merge);
            }
            Map<String, Long> counts = counts(statement);
            connection.commit();
            return counts;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Connection open(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + Contender.DUCKDB.file(database.toAbsolutePath()));
    }

    private static Map<String, Long> counts(Statement statement) throws SQLException {
        try (ResultSet counted = statement.executeQuery(DuckdbSql.COUNT)) {
            counted.next();
            return Map.of(
                    Expectation.ROWS,
                    counted.getLong(1),
                    Expectation.DUPLICATES,
                    counted.getLong(2),
                    Expectation.INVALID,
                    counted.getLong(3));
        }
    }

    @Override
    public Contents contents(Path database) throws IOException {
        try (Connection connection = open(database)) {
            return PeerTables.contents(connection);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
