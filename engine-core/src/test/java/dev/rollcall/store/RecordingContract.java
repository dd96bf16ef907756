package dev.rollcall.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.rollcall.model.Contact;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.ContactStore.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a checkpoint and row records are seen: with the CHUNK transaction, or at once beside an ATOMIC one. */
abstract class RecordingContract extends OpenStore {
    private static final UUID IMPORT = new UUID(1, 1);
    private static final RowRecord ROW =
            new RowRecord(1, 2, Outcome.INSERTED, 3L, true, null, List.of(), null, Set.of());
    private static final RowRecord NEXT_ROW =
            new RowRecord(2, 3, Outcome.UPDATED, 3L, false, null, List.of(), null, Set.of());

    private static ImportRecord record(UUID id, int second) {
        return ImportRecord.submitted(id, Contacts.NOW.plusSeconds(second), "source", "{}");
    }

    @BeforeEach
    void submitAnImport() {
        store.journal().submitted(record(IMPORT, 0));
    }

    private String checkpoint() {
        return store.journal().find(IMPORT).orElseThrow().checkpoint();
    }

    private List<RowRecord> rows() {
        return store.journal().rows(IMPORT, 0, 100);
    }

    @Test
    void aChunksRecordIsSeenWithItsContacts() {
        long id = newId();
        Contact ann = Contacts.at(1, Contacts.withEmail(id, "ann@example.com"));

        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            transaction.write(new Write().insert(ann).changes());
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW));
            assertThat(checkpoint()).isNull();
            assertThat(rows()).isEmpty();
            transaction.commit();
        }

        assertThat(checkpoint()).isEqualTo("1");
        assertThat(rows()).containsExactly(ROW);
        assertThat(everyone()).containsExactly(ann);
    }

    @Test
    void aChunksRecordIsDroppedWithItsContacts() {
        commit(transaction -> transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW)));
        long id = newId();

        rollBack(Mode.CHUNK, transaction -> {
            transaction.record(new Checkpoint(IMPORT, "2"), List.of(NEXT_ROW));
            transaction.write(new Write()
                    .insert(Contacts.withEmail(id, "ann@example.com"))
                    .changes());
        });

        assertThat(checkpoint()).isEqualTo("1");
        assertThat(rows()).containsExactly(ROW);
        assertThat(everyone()).isEmpty();
    }

    @Test
    void aLostRaceDropsTheChunksRecordToo() {
        insert("ann@example.com");
        long id = newId();

        assertLosesRace(transaction -> {
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW));
            transaction.write(new Write()
                    .insert(Contacts.withEmail(id, "ann@example.com"))
                    .changes());
        });

        assertThat(checkpoint()).isNull();
        assertThat(rows()).isEmpty();
    }

    @Test
    void anAtomicRecordIsSeenAtOnceAndSurvivesTheRollback() {
        long id = newId();

        try (StoreTransaction transaction = store.begin(Mode.ATOMIC)) {
            transaction.write(new Write()
                    .insert(Contacts.withEmail(id, "ann@example.com"))
                    .changes());
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW));
            assertThat(checkpoint()).isEqualTo("1");
            assertThat(rows()).containsExactly(ROW);
            transaction.record(new Checkpoint(IMPORT, "2"), List.of(NEXT_ROW));
            assertThat(checkpoint()).isEqualTo("2");
            assertThat(everyone()).isEmpty();
        }

        assertThat(checkpoint()).isEqualTo("2");
        assertThat(rows()).containsExactly(ROW, NEXT_ROW);
        assertThat(everyone()).isEmpty();
    }

    @Test
    void anAtomicRecordStaysAfterTheCommit() {
        try (StoreTransaction transaction = store.begin(Mode.ATOMIC)) {
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW));
            transaction.commit();
        }

        assertThat(checkpoint()).isEqualTo("1");
        assertThat(rows()).containsExactly(ROW);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theJournalIsUsedWhileATransactionIsOpen(Mode mode) {
        UUID other = new UUID(2, 2);
        long id = newId();

        try (StoreTransaction transaction = store.begin(mode)) {
            transaction.write(new Write()
                    .insert(Contacts.withEmail(id, "ann@example.com"))
                    .changes());
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW));

            store.journal().submitted(record(other, 1));
            assertThat(store.journal().find(other)).contains(record(other, 1));
            store.journal().ended(other, ImportStatus.FAILED, Contacts.NOW, "report");
            assertThat(store.journal().history(10)).extracting(ImportRecord::id).containsExactly(other, IMPORT);
            assertThat(store.journal().rows(other, 0, 10)).isEmpty();
            assertThat(store.journal().now()).isNotNull();
            transaction.commit();
        }

        assertThat(store.journal().find(other).orElseThrow().status()).isEqualTo(ImportStatus.FAILED);
        assertThat(checkpoint()).isEqualTo("1");
        assertThat(everyone()).hasSize(1);
    }

    @Test
    void theImportOfAnOpenAtomicTransactionCanBeEndedAndRedacted() {
        try (StoreTransaction transaction = store.begin(Mode.ATOMIC)) {
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW));
            store.journal().ended(IMPORT, ImportStatus.FAILED, Contacts.NOW, "report");
            store.journal().redact(row -> true);
            transaction.record(new Checkpoint(IMPORT, "2"), List.of(NEXT_ROW));
        }

        assertThat(store.journal().find(IMPORT).orElseThrow().status()).isEqualTo(ImportStatus.FAILED);
        assertThat(rows()).containsExactly(ROW.redacted(), NEXT_ROW);
    }
}
