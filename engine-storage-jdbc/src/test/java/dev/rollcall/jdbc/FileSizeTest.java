package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rollcall.jdbc.internal.h2.OwnerOnly;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A closed database file is about as big as its content. */
class FileSizeTest {
    @TempDir
    Path folder;

    private ContactStore open() {
        return JdbcContactStore.h2File(folder.resolve("contacts"));
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("contacts.mv.db"));
    }

    /** Makes the calls of an import in which every row is UNCHANGED. */
    private static void importAgain(ContactStore store, List<Contact> contacts) {
        UUID id = UUID.randomUUID();
        store.journal().submitted(ImportRecord.submitted(id, Instant.EPOCH, "contacts.csv", "{}"));
        for (int from = 0; from < contacts.size(); from += 20) {
            List<Identifier> keys = SampleContacts.emails(contacts.subList(from, from + 20));
            try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
                assertThat(transaction.find(IdentifierBatch.of(keys)).contacts())
                        .hasSize(20);
                transaction.record(new Checkpoint(id, "row " + from), List.of());
                transaction.commit();
            }
            // forces each chunk to disk, which time does in a long run
            store.journal().ended(id, ImportStatus.NOT_FINISHED, Instant.EPOCH, "row " + from);
        }
        store.journal().ended(id, ImportStatus.FINISHED, Instant.EPOCH, "{}");
    }

    @Test
    void aRunThatChangesNoContactDoesNotGrowTheFile() throws IOException {
        List<Contact> contacts;
        try (ContactStore store = open()) {
            contacts = SampleContacts.insert(store, 4_000);
        }
        long before = size();

        for (int run = 0; run < 3; run++) {
            try (ContactStore store = open()) {
                importAgain(store, contacts);
            }
            assertThat(size()).isLessThanOrEqualTo(before + (64 << 10));
            before = size();
        }
    }

    @Test
    void theLeftoversOfAnInterruptedRewriteAreRemoved() throws IOException {
        Path leftover = OwnerOnly.createDirectory(folder.resolve("contacts.mv.db.compacting"));
        Files.writeString(leftover.resolve(UUID.randomUUID().toString()), "half a copy");

        open().close();

        assertThat(leftover).doesNotExist();
    }

    @Test
    void aFileOfMostlyUnusedPagesIsRewrittenWithTheSameContent() throws IOException {
        List<Contact> contacts;
        long before;
        try (ContactStore store = open()) {
            SampleContacts.insert(store, 1_000);
            Random random = new Random(2);
            for (int round = 0; round < 5; round++) {
                SampleContacts.changeAddresses(store, random);
                store.journal()
                        .submitted(ImportRecord.submitted(UUID.randomUUID(), Instant.EPOCH, "forces it to disk", "{}"));
            }
            contacts = SampleContacts.all(store);
            before = size();
        }

        assertThat(size()).isLessThan(before / 2);
        try (ContactStore store = open();
                Stream<Path> files = Files.list(folder)) {
            assertThat(SampleContacts.all(store)).isEqualTo(contacts);
            assertThat(files).containsExactly(folder.resolve("contacts.mv.db"));
        }
    }
}
