package dev.rollcall.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Contents;
import org.sqlite.SQLiteConfig;

/**
 * The same by hand on SQLite, a database in C without a server: a write-ahead log that is on disk when it is
 * checkpointed, upserts, a thousand contacts in a transaction.
 */
final class SqliteImport implements Importer {
    @Override
    public Map<String, Long> run(Task task) throws IOException {
        try (Connection connection = open(task.database())) {
            try (Statement statement = connection.createStatement()) {
                for (String table : SqliteSql.TABLES) {
                    statement.execute(table);
                }
            }
            connection.setAutoCommit(false);
            try (Upserts upserts = new Upserts(connection)) {
                return PeerFile.read(task.csv(), upserts::write);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Connection open(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return config.createConnection("jdbc:sqlite:" + Contender.SQLITE.file(database.toAbsolutePath()));
    }

    /** The three batches of a chunk, prepared once. */
    private static final class Upserts implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement contacts;
        private final PreparedStatement members;
        private final PreparedStatement tags;

        Upserts(Connection connection) throws SQLException {
            this.connection = connection;
            this.contacts = connection.prepareStatement(SqliteSql.MERGE_CONTACT);
            this.members = connection.prepareStatement(SqliteSql.MERGE_MEMBER);
            this.tags = connection.prepareStatement(SqliteSql.MERGE_TAG);
        }

        void write(List<PeerRow> chunk) throws SQLException {
            for (PeerRow row : chunk) {
                for (Column column : PeerTables.STORED) {
                    contacts.setString(column.position() + 1, row.cell(column));
                }
                contacts.addBatch();
                members.setString(1, row.key());
                members.addBatch();
            }
            for (Tagging tagging : Tagging.of(chunk)) {
                tags.setString(1, tagging.tag());
                tags.setString(2, tagging.email());
                tags.addBatch();
            }
            contacts.executeBatch();
            members.executeBatch();
            tags.executeBatch();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            contacts.close();
            members.close();
            tags.close();
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
