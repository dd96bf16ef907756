package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.rollcall.jdbc.internal.h2.FileCompaction;
import dev.rollcall.jdbc.internal.h2.RewriteFolder;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A database file is rewritten without its unused pages when it is closed, and others may open it at that moment. */
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

    /** Opens the file with H2 alone, without this library. */
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
    void changesWrittenDuringARewriteAreNotLost() throws SQLException {
        Path name = closedDatabase();

        FileCompaction.compact(folder.resolve("contacts.mv.db"), () -> {
            try (Connection connection = openDirectly(name)) {
                write(connection);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });

        assertWritten(name);
    }

    @Test
    void aFileThatAnotherConnectionHasOpenIsNotReplaced() throws SQLException {
        Path name = closedDatabase();
        List<Connection> open = new ArrayList<>();

        FileCompaction.compact(folder.resolve("contacts.mv.db"), () -> {
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
    void aRewriteLeavesNoOtherFileBehind() throws IOException {
        Path name = folder.resolve("contacts");
        try (ContactStore store = JdbcContactStore.h2File(name)) {
            SampleContacts.insert(store, 2_000);
        }

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("contacts.mv.db"));
        }
    }

    @Test
    void aLinkToADatabaseStaysALink() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        JdbcContactStore.h2File(elsewhere.resolve("real")).close();
        Path real = elsewhere.resolve("real.mv.db");
        Path link = Files.createSymbolicLink(folder.resolve("contacts.mv.db"), real);

        try (ContactStore store = JdbcContactStore.h2File(folder.resolve("contacts"))) {
            SampleContacts.insert(store, 2_000);
        }

        assertThat(link).isSymbolicLink();
        try (ContactStore store = JdbcContactStore.h2File(elsewhere.resolve("real"))) {
            assertThat(SampleContacts.all(store)).hasSize(2_000);
        }
    }

    private Path compacting() {
        return folder.resolve("contacts.mv.db.compacting");
    }

    private static Path copyIn(Path folder) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID().toString()), "anything");
    }

    private static void assumeOwners(Path path) {
        assumeTrue(
                path.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no owners");
    }

    @Test
    void aLinkInPlaceOfTheRewriteFolderIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path foreign = copyIn(elsewhere);
        Files.createSymbolicLink(compacting(), elsewhere);

        closedDatabase();

        assertThat(foreign).hasContent("anything");
        assertThat(compacting()).isSymbolicLink();
        try (var files = Files.list(elsewhere)) {
            assertThat(files).containsExactly(foreign);
        }
    }

    @Test
    void aFolderThatOthersMayReadIsNeitherUsedNorEmptied() throws IOException {
        assumeOwners(folder);
        Files.createDirectory(compacting());
        Files.setPosixFilePermissions(compacting(), PosixFilePermissions.fromString("rwxrwxrwx"));
        Path theirs = copyIn(compacting());

        Path name = closedDatabase();

        try (var files = Files.list(compacting())) {
            assertThat(files).containsExactly(theirs);
        }
        try (ContactStore store = JdbcContactStore.h2File(name)) {
            assertThat(SampleContacts.all(store)).hasSize(200);
        }
    }

    @Test
    void aFolderOfAnotherUserIsNotEmptied() throws IOException {
        assumeOwners(folder);
        Files.createDirectory(
                compacting(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path theirs = copyIn(compacting());
        SharedFolderTest.giveAway(compacting());

        closedDatabase();

        assertThat(theirs).hasContent("anything");
    }

    @Test
    void onlyTheCopyOfAKilledRewriteIsRemovedFromItsFolder() throws IOException {
        assumeOwners(folder);
        Files.createDirectory(
                compacting(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path copy = copyIn(compacting());
        Path other = Files.writeString(compacting().resolve("notes.txt"), "mine");

        RewriteFolder.remove(Files.createFile(folder.resolve("contacts.mv.db")));
        assertThat(copy).doesNotExist();
        assertThat(other).hasContent("mine");

        Files.delete(other);
        RewriteFolder.remove(folder.resolve("contacts.mv.db"));
        assertThat(compacting()).doesNotExist();
    }

    @Test
    void aRewriteByAnotherUserKeepsTheOwner() throws IOException {
        assumeOwners(folder);
        JdbcContactStore.h2File(folder.resolve("contacts")).close();
        Path file = folder.resolve("contacts.mv.db");
        UserPrincipal owner = SharedFolderTest.giveAway(file);
        Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

        try (ContactStore store = JdbcContactStore.h2File(folder.resolve("contacts"))) {
            SampleContacts.insert(store, 2_000);
        }

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .isNotEqualTo(before);
        assertThat(Files.getOwner(file)).isEqualTo(owner);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
