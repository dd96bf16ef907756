package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is rewritten without its waste when it is closed, and others may want to open it at that moment. */
class RewriteTest {
    @TempDir
    Path folder;

    private Path closedDatabase() {
        Path name = folder.resolve("contacts");
        try (ContactStore store = JdbcContactStore.h2File(name)) {
            SampleContacts.insert(store, 200);
        }
        return name;
    }

    /** Somebody who uses the file by itself, without this library. */
    private static Connection openDirectly(Path name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + name, "sa", "");
    }

    private static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE written_meanwhile (id BIGINT)");
        }
    }

    private static void assertWritten(Path name) throws SQLException {
        try (Connection connection = openDirectly(name);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("SELECT * FROM written_meanwhile").next())
                    .isFalse();
        }
    }

    @Test
    void whatSomebodyWroteMeanwhileIsNotReplaced() throws SQLException {
        Path name = closedDatabase();

        Waste.removeFrom(folder.resolve("contacts.mv.db"), () -> {
            try (Connection connection = openDirectly(name)) {
                write(connection);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });

        assertWritten(name);
    }

    @Test
    void aFileThatSomebodyHasOpenIsNotReplaced() throws SQLException {
        Path name = closedDatabase();
        List<Connection> open = new ArrayList<>();

        Waste.removeFrom(folder.resolve("contacts.mv.db"), () -> {
            try {
                open.add(openDirectly(name));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        write(open.get(0));
        open.get(0).close();

        assertWritten(name);
    }

    @Test
    void aRewriteLeavesNothingBeside() throws IOException {
        Path name = folder.resolve("contacts");
        try (ContactStore store = JdbcContactStore.h2File(name)) {
            SampleContacts.insert(store, 2_000);
        }

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("contacts.mv.db"));
        }
    }

    @Test
    void aDatabaseThatIsALinkStaysOne() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path real = Files.createFile(elsewhere.resolve("real.mv.db"));
        Path link = Files.createSymbolicLink(folder.resolve("contacts.mv.db"), real);

        try (ContactStore store = JdbcContactStore.h2File(folder.resolve("contacts"))) {
            SampleContacts.insert(store, 2_000);
        }

        assertThat(link).isSymbolicLink();
        try (ContactStore store = JdbcContactStore.h2File(elsewhere.resolve("real"))) {
            assertThat(SampleContacts.all(store)).hasSize(2_000);
        }
    }
}
