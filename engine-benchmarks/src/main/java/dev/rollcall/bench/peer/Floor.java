package dev.rollcall.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Contents;
import dev.rollcall.bench.workload.Person;
import org.jspecify.annotations.Nullable;

/**
 * The least that H2 itself needs for the contacts of a file: they are made in memory and inserted in big batches, with
 * rising ids, into tables that have no other index until the end. Nothing is parsed, looked up, merged or journalled.
 */
final class Floor implements Importer {
    private static final int BATCH = 5_000;
    private static final EnumSet<Column> FIELDS = EnumSet.range(Column.FIRST_NAME, Column.NOTE);

    @Override
    public Map<String, Long> run(Task task) throws IOException {
        try (Connection connection = open(task.database());
                Statement statement = connection.createStatement()) {
            for (String table : FloorTables.CREATE) {
                statement.execute(table);
            }
            connection.setAutoCommit(false);
            try (Inserts inserts = new Inserts(connection)) {
                task.file().forEachPerson(inserts::add);
                inserts.flush();
            }
            for (String index : FloorTables.INDEX) {
                statement.execute(index);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Map.of();
    }

    private static Connection open(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath());
    }

    /** The three batches of a chunk. */
    private static final class Inserts implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement contacts;
        private final PreparedStatement members;
        private final PreparedStatement tags;
        private long id;

        Inserts(Connection connection) throws SQLException {
            this.connection = connection;
            this.contacts = connection.prepareStatement(FloorTables.INSERT_CONTACT);
            this.members = connection.prepareStatement(FloorTables.INSERT_MEMBER);
            this.tags = connection.prepareStatement(FloorTables.INSERT_TAG);
        }

        void add(Person person) throws IOException {
            try {
                id++;
                String email = person.cell(Column.EMAIL);
                String phone = person.cell(Column.PHONE);
                add(contacts, id, email, email, phone.isEmpty() ? null : phone, fields(person));
                add(members, id);
                for (String tag : person.tags()) {
                    add(tags, id, tag, tag);
                }
                if (id % BATCH == 0) {
                    flush();
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        private static void add(PreparedStatement batch, @Nullable Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                batch.setObject(i + 1, values[i]);
            }
            batch.addBatch();
        }

        void flush() throws SQLException {
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

    private static String fields(Person person) {
        Map<String, String> fields = new TreeMap<>();
        for (Column column : FIELDS) {
            if (!person.cell(column).isEmpty()) {
                fields.put(column.header(), person.cell(column));
            }
        }
        return Json.write(fields);
    }

    @Override
    public Contents contents(Path database) throws IOException {
        Contents.Counter counter = new Contents.Counter();
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FloorTables.EVERYTHING)) {
            while (rows.next()) {
                Map<?, ?> fields = Json.read(rows.getString("fields"), Map.class);
                String phone = rows.getString("phone");
                String tags = rows.getString("tags");
                List<String> cells = new ArrayList<>();
                cells.add(rows.getString("email_key"));
                cells.add(phone == null ? "" : phone);
                for (Column column : FIELDS) {
                    Object text = fields.get(column.header());
                    cells.add(text == null ? "" : text.toString());
                }
                counter.add(cells, tags == null ? List.of() : List.of(tags.split(",")), rows.getInt("lists"));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return counter.contents();
    }
}
