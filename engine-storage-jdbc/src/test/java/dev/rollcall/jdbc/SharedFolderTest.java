package dev.rollcall.jdbc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;

/** Databases in a folder where other users may write, and have put a file or a link under the name of the database. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and permissions are others there")
class SharedFolderTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("contacts.mv.db");
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.h2File(folder.resolve("contacts")))
                .withMessageContaining(message);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aLinkedFileThatIsNoDatabaseKeepsItsContentAndPermissions() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "what everybody may read");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(file(), other);

        assertRefused("is no H2 database");

        assertThat(other).hasContent("what everybody may read");
        assertThat(permissions(other)).isEqualTo("rw-r--r--");
    }

    @Test
    void anEmptyFileBehindALinkIsNotFilled() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        Files.createSymbolicLink(file(), other);

        assertRefused("is a link to an empty file");

        assertThat(other).isEmptyFile();
    }

    @Test
    void anEmptyFileOfAnotherUserIsNotFilled() throws IOException {
        Files.createFile(file());
        giveAway(file());

        assertRefused("is an empty file of another user");

        assertThat(file()).isEmptyFile();
    }

    @Test
    void ourOwnEmptyFileIsFilledAndRestrictedToItsOwner() throws IOException {
        Files.createFile(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));

        JdbcContactStore.h2File(folder.resolve("contacts")).close();

        assertThat(file()).isNotEmptyFile();
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void aDatabaseOfAnotherUserKeepsItsOwner() throws IOException {
        JdbcContactStore.h2File(folder.resolve("contacts")).close();
        UserPrincipal other = giveAway(file());

        JdbcContactStore.h2File(folder.resolve("contacts")).close();

        assertThat(Files.getOwner(file())).isEqualTo(other);
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void aDatabaseWithADamagedFirstBlockIsStillOpened() throws IOException {
        JdbcContactStore.h2File(folder.resolve("contacts")).close();
        try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
            damaged.write(new byte[100]);
        }

        JdbcContactStore.h2File(folder.resolve("contacts")).close();
    }

    /** Makes another user the owner, or skips the test if this user may not do that. */
    static UserPrincipal giveAway(Path path) throws IOException {
        try {
            UserPrincipal nobody =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(path, nobody);
            return nobody;
        } catch (IOException notAllowed) {
            return abort("only root can give files away");
        }
    }
}
