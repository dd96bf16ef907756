package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.jdbc.OtherProcess;
import dev.rollcall.jdbc.SampleContacts;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.Changes;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FileDatabaseTest {
    private static final UUID IMPORT = new UUID(1, 2);

    @TempDir
    Path folder;

    private Path name() {
        return folder.resolve("contacts");
    }

    private ContactStore open() {
        return JdbcContactStore.h2File(name());
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(StoreException.class).isThrownBy(this::open).withMessage(message, name());
    }

    @Test
    void everythingStoredIsFoundAfterReopening() {
        Suppression optOut =
                Suppression.optOut(Identifier.email("bob@example.com"), null, Status.UNSUBSCRIBED, Instant.EPOCH);
        RowRecord row = new RowRecord(1, 2, Outcome.INSERTED, 3L, true, null, List.of(), List.of("a"), Set.of());
        FieldDefinition field = new FieldDefinition("Age", FieldType.NUMBER);
        List<Contact> contacts;
        try (ContactStore store = open()) {
            contacts = SampleContacts.insert(store, 10);
            store.journal().submitted(ImportRecord.submitted(IMPORT, Instant.EPOCH, "source", "{}"));
            try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
                transaction.catalog().createField(field);
                transaction.write(new Changes(List.of(), List.of(), List.of(), List.of(optOut), List.of()));
                transaction.record(new Checkpoint(IMPORT, "row 1"), List.of(row));
                transaction.commit();
            }
            store.journal().ended(IMPORT, ImportStatus.FAILED, Instant.EPOCH, "{}");
        }

        try (ContactStore store = open();
                StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            assertThat(SampleContacts.all(store)).isEqualTo(contacts);
            assertThat(store.suppressions(SuppressionFilter.all(), 0, 10))
                    .allMatch(optOut::sameSubject)
                    .hasSize(1);
            assertThat(store.journal().find(IMPORT))
                    .contains(new ImportRecord(
                            IMPORT, Instant.EPOCH, ImportStatus.FAILED, "source", "{}", "row 1", Instant.EPOCH, "{}"));
            assertThat(store.journal().rows(IMPORT, 0, 10)).containsExactly(row);
            assertThat(transaction.catalog().fields()).containsExactly(field);
            assertThat(transaction.catalog().list("News")).isPresent();
            assertThat(transaction.newContactIds(1)[0])
                    .isGreaterThan(contacts.get(9).id());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadTheFileEvenAfterARewrite() throws IOException {
        Path file = folder.resolve("contacts.mv.db");
        try (ContactStore store = open()) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            SampleContacts.insert(store, 500);
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void missingParentFoldersAreCreated() {
        Path name = folder.resolve("a").resolve("b").resolve("contacts");

        JdbcContactStore.h2File(name).close();

        assertThat(folder.resolve("a").resolve("b").resolve("contacts.mv.db")).exists();
    }

    @Test
    void theNameMayIncludeTheExtensionOfTheFile() {
        JdbcContactStore.h2File(folder.resolve("contacts.mv.db")).close();

        assertThat(folder.resolve("contacts.mv.db")).exists();
        assertThat(folder.resolve("contacts.mv.db.mv.db")).doesNotExist();
    }

    @Test
    void aNameThatH2WouldTruncateIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcContactStore.h2File(folder.resolve("a;b")));
    }

    @Test
    void aSecondStoreOnTheFileIsRefusedUntilTheFirstIsClosed() {
        try (ContactStore first = open()) {
            assertRefused("database %s is in use by another store of this process; close it first");
            assertThat(SampleContacts.all(first)).isEmpty();
        }
        open().close();
    }

    @Test
    void anotherProcessIsRefused() throws Exception {
        try (ContactStore first = open()) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherProcess.class.getName(),
                            name().toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(other.getInputStream().readAllBytes());

            assertThat(output.strip())
                    .isEqualTo("database " + name() + " is in use by another process; close it first");
            assertThat(SampleContacts.all(first)).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        String text = "email,name\nann@example.com,Ann\n".repeat(1_000);
        Files.writeString(folder.resolve("contacts.mv.db"), text);

        assertRefused("database %s is no H2 database, or is damaged");

        assertThat(folder.resolve("contacts.mv.db")).hasContent(text);
    }

    @Test
    void usingAClosedStoreDoesNotReopenIt() {
        ContactStore store = open();
        store.close();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.begin(Mode.CHUNK))
                .withMessage("the store is closed");
        open().close();
    }

    @Test
    void anInterruptedThreadDoesNotBreakTheStoreForOthers() {
        try (ContactStore store = open()) {
            Thread.currentThread().interrupt();
            try {
                SampleContacts.insert(store, 2_000);
                store.journal().submitted(ImportRecord.submitted(IMPORT, Instant.EPOCH, "source", "{}"));
            } finally {
                Thread.interrupted();
            }
            assertThat(SampleContacts.all(store)).hasSize(2_000);
        }
    }
}
