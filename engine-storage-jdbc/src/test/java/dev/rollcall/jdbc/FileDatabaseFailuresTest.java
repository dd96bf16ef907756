package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.internal.h2.Database;
import dev.rollcall.jdbc.internal.h2.EmbeddedDatabase;
import dev.rollcall.jdbc.internal.h2.FileDatabase;
import dev.rollcall.jdbc.internal.h2.LockingProcess;
import dev.rollcall.jdbc.internal.lock.WriteLock;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A database file whose lock was lost, that H2 has closed, or that cannot be opened: nothing is written any more, and
 * every call fails with the same message.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "locks and permissions are others there")
class FileDatabaseFailuresTest {
    private static final Identifier ANN = Identifier.email("ann@example.com");

    /** Turns off the regular saving of pages, so that only the calls of the test can notice a lost lock. */
    private static final Duration NEVER = Duration.ofHours(1);

    @TempDir
    Path folder;

    private FileDatabase database() {
        return FileDatabase.open(folder.resolve("contacts"), NEVER);
    }

    private Path file() {
        return folder.resolve("contacts.mv.db");
    }

    private void copy() throws IOException {
        Path copy = folder.resolve("copy");
        Files.deleteIfExists(copy);
        Files.copy(file(), copy);
    }

    @Test
    void theFileIsLockedBeforeAnythingIsDoneWithIt() throws Exception {
        FileDatabase database = database();
        try {
            assertThat(LockingProcess.canLock(file())).isFalse();
        } finally {
            database.close();
        }
    }

    @Test
    void aSecondStoreThatIsRefusedDoesNotCostTheFirstItsLock() throws Exception {
        FileDatabase database = database();
        try {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> JdbcContactStore.h2File(folder.resolve("contacts")))
                    .withMessageContaining("in use by another store of this process");

            assertThat(LockingProcess.canLock(file())).isFalse();
        } finally {
            database.close();
        }
    }

    @Test
    void aLockLostByCopyingTheFileIsRestoredByTheNextCall() throws Exception {
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.open(database(), Clock.systemUTC()))) {
            copy();
            assertThat(engine.contacts().find(ANN)).isEmpty();

            assertThat(LockingProcess.canLock(file())).isFalse();
        }
    }

    @Test
    void aLockLostByCopyingTheFileIsRestoredWithoutACall() throws Exception {
        FileDatabase database = FileDatabase.open(folder.resolve("contacts"), Duration.ofMillis(1));
        try {
            copy();
            while (LockingProcess.canLock(file())) {
                Thread.onSpinWait();
            }
        } finally {
            database.close();
        }
    }

    @Test
    void nothingIsWrittenWhileAnotherProcessHoldsTheLostLock() throws Exception {
        JdbcContactStore store = JdbcContactStore.open(database(), Clock.systemUTC());
        ImportEngine engine = ImportEngine.on(store);
        engine.contacts().unsubscribe(ANN);
        copy();
        byte[] before = Files.readAllBytes(folder.resolve("copy"));
        LockingProcess.whileLocked(file(), () -> {
            for (int call = 0; call < 2; call++) {
                assertLockIsLost(() -> engine.contacts().find(ANN));
                assertLockIsLost(() -> engine.contacts().unsubscribe(Identifier.email("bob@example.com")));
                assertLockIsLost(() -> store.begin(Mode.ATOMIC));
                assertLockIsLost(() -> store.journal().history(1));
            }
            assertLockIsLost(engine::close);
        });

        assertThat(file()).hasBinaryContent(before);
        try (ImportEngine again = ImportEngine.on(JdbcContactStore.h2File(folder.resolve("contacts")))) {
            assertThat(again.suppressions().find(ANN)).hasSize(1);
        }
    }

    private static void assertLockIsLost(Runnable call) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(call::run)
                .withMessageContaining("the lock on database")
                .withMessageContaining("open it again");
    }

    @Test
    void aDatabaseClosedByH2StaysClosedAndLockedUntilTheStoreIsClosed() throws Exception {
        FileDatabase database = database();
        JdbcContactStore store = JdbcContactStore.open(database, Clock.systemUTC());
        ImportEngine engine = ImportEngine.on(store);
        engine.contacts().unsubscribe(ANN);

        database.pages().closeImmediately();

        for (int call = 0; call < 2; call++) {
            assertIsClosed(() -> engine.contacts().find(ANN));
            assertIsClosed(() -> engine.contacts().unsubscribe(ANN));
            assertIsClosed(() -> store.begin(Mode.ATOMIC));
            assertIsClosed(() -> store.journal().history(1));
        }
        assertThat(LockingProcess.canLock(file())).isFalse();
        assertIsClosed(engine::close);
        engine.close();
        assertThat(LockingProcess.canLock(file())).isTrue();
        try (ImportEngine again = ImportEngine.on(JdbcContactStore.h2File(folder.resolve("contacts")))) {
            assertThat(again.suppressions().find(ANN)).hasSize(1);
        }
    }

    private static void assertIsClosed(Runnable call) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(call::run)
                .withMessageContaining("H2 has closed the database")
                .withMessageContaining("open it again");
    }

    @Test
    void anInMemoryDatabaseClosedByH2IsNotRecreated() throws Exception {
        EmbeddedDatabase database = new EmbeddedDatabase("mem:closed-by-h2", "");
        database.pages().closeImmediately();

        assertIsClosed(() -> {
            try {
                database.open();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        database.shutDown();
    }

    @Test
    void aNameThatH2WouldReadDifferentlyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcContactStore.h2File(folder.resolve("C:\\data\\contacts")))
                .withMessageContaining("\\");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnusualNameCreatesExactlyThatFileForItsOwnerOnly() throws IOException {
        for (String name : new String[] {"a b", "ä%20#?", "~", "mem:x", "'q' \"", "a=b,c", "nio:a", "-x", "a\nb"}) {
            JdbcContactStore.h2File(folder.resolve(name)).close();

            Path made = folder.resolve(name + ".mv.db");
            assertThat(Files.getPosixFilePermissions(made)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.size(made)).isPositive();
            Files.delete(made);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aReadOnlyFileIsRefusedAndStaysReadOnly() throws IOException {
        JdbcContactStore.h2File(folder.resolve("contacts")).close();
        byte[] before = Files.readAllBytes(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r-----"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.h2File(folder.resolve("contacts")))
                .withMessageContaining("read-only");

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("r--r-----"));
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aFileThatOthersMayReadIsRestrictedToItsOwner() throws IOException {
        JdbcContactStore.h2File(folder.resolve("contacts")).close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));

        JdbcContactStore.h2File(folder.resolve("contacts")).close();

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aDanglingLinkIsRefusedAndItsTargetIsNotCreated() throws IOException {
        Files.createSymbolicLink(file(), folder.resolve("elsewhere.mv.db"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.h2File(folder.resolve("contacts")))
                .withMessageContaining("leads nowhere");

        assertThat(folder.resolve("elsewhere.mv.db")).doesNotExist();
    }

    @Test
    void aNewFileThatCannotBeOpenedIsDeleted() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcContactStore.open(new UnpreparableDatabase(database()), Clock.systemUTC()));

        assertThat(folder).isEmptyDirectory();
    }

    /** A database whose tables cannot be created. */
    private record UnpreparableDatabase(FileDatabase file) implements Database {
        @Override
        public Connection open() {
            throw new StoreException("no room for tables");
        }

        @Override
        public WriteLock writeLock() {
            return file.writeLock();
        }

        @Override
        public boolean onDisk() {
            return true;
        }

        @Override
        public void abandon() {
            file.abandon();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
