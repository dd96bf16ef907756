package dev.rollcall.kit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The contract of recording a checkpoint and row records: with the CHUNK transaction, or at once beside an ATOMIC one.
 */
abstract class RecordingContract extends OpenStore {
    private static final UUID IMPORT = new UUID(1, 1);
    private static final RowRecord ROW =
            new RowRecord(1, 2, Outcome.INSERTED, 3L, true, null, List.of(), null, Set.of());
    private static final RowRecord NEXT_ROW =
            new RowRecord(2, 3, Outcome.UPDATED, 3L, false, null, List.of(), null, Set.of());

    private static RowRecord row(long number) {
        return new RowRecord(number, number + 1, Outcome.INVALID, null, false, null, List.of(), null, Set.of());
    }

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

    /** By it, a caller that got no answer to a commit can find out whether the commit happened. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void theLastCheckpointIsCommittedWithTheContacts(Mode mode) {
        long id = newId();
        Contact ann = Contacts.at(1, Contacts.withEmail(id, "ann@example.com"));

        try (StoreTransaction transaction = store.begin(mode)) {
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW));
            transaction.write(new Write().insert(ann).changes());
            transaction.commit(new Checkpoint(IMPORT, "2"));
            assertThatIllegalStateException().isThrownBy(transaction::commit);
        }

        assertThat(checkpoint()).isEqualTo("2");
        assertThat(rows()).containsExactly(ROW);
        assertThat(everyone()).containsExactly(ann);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aLastCheckpointOfAnUnknownImportCommitsNothing(Mode mode) {
        long id = newId();

        try (StoreTransaction transaction = store.begin(mode)) {
            transaction.write(new Write()
                    .insert(Contacts.withEmail(id, "ann@example.com"))
                    .changes());
            assertThatThrownBy(() -> transaction.commit(new Checkpoint(new UUID(7, 7), "1")))
                    .isInstanceOf(StoreException.class);
        }

        assertThat(everyone()).isEmpty();
    }

    @Test
    void anAtomicRollbackDropsListsFieldsAndSuppressionsAndKeepsTheJournal() {
        long id = newId();

        rollBack(Mode.ATOMIC, transaction -> {
            transaction.catalog().createList("Fair");
            transaction.catalog().createField(new FieldDefinition("Shoe size", FieldType.NUMBER, null));
            transaction.write(new Write()
                    .insert(Contacts.withEmail(id, "ann@example.com"))
                    .suppress(Suppression.optOut(
                            Identifier.email("bob@example.com"), null, Status.UNSUBSCRIBED, Contacts.NOW))
                    .changes());
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW));
            transaction.write(new Write().changes());
            transaction.record(new Checkpoint(IMPORT, "2"), List.of(NEXT_ROW));
        });

        assertThat(everyone()).isEmpty();
        assertThat(suppressed()).isEmpty();
        commit(transaction -> {
            assertThat(transaction.catalog().lists()).isEmpty();
            assertThat(transaction.catalog().fields()).isEmpty();
            assertThat(transaction.contactCount()).isZero();
        });
        assertThat(checkpoint()).isEqualTo("2");
        assertThat(rows()).containsExactly(ROW, NEXT_ROW);
    }

    @Test
    void theRowsOfALostAttemptAreForgottenWithItsCheckpoint() {
        UUID other = new UUID(2, 2);
        store.journal().submitted(record(other, 1));
        try (StoreTransaction transaction = store.begin(Mode.ATOMIC)) {
            transaction.record(new Checkpoint(IMPORT, "1"), List.of(ROW, NEXT_ROW));
            transaction.record(new Checkpoint(other, "other"), List.of(ROW));
        }

        store.journal().forgetRows(IMPORT);

        assertThat(store.journal().find(IMPORT)).contains(record(IMPORT, 0));
        assertThat(rows()).isEmpty();
        assertThat(store.journal().find(other).orElseThrow().checkpoint()).isEqualTo("other");
        assertThat(store.journal().rows(other, 0, 10)).containsExactly(ROW);
        commit(transaction -> transaction.record(new Checkpoint(IMPORT, "2"), List.of(NEXT_ROW)));
        assertThat(rows()).containsExactly(NEXT_ROW);
    }

    @Test
    void rowsAreForgottenHoweverManyThereAre() {
        UUID other = new UUID(2, 2);
        store.journal().submitted(record(other, 1));
        List<RowRecord> many = LongStream.rangeClosed(1, 1_050)
                .mapToObj(RecordingContract::row)
                .toList();
        commit(transaction -> transaction.record(new Checkpoint(IMPORT, "1"), many));
        commit(transaction -> transaction.record(new Checkpoint(other, "1"), many));

        store.journal().forgetRows(IMPORT);

        assertThat(rows()).isEmpty();
        assertThat(store.journal().rows(other, 0, 2_000)).isEqualTo(many);
    }

    @Test
    void rowsOfAnUnknownImportCannotBeForgotten() {
        assertThatThrownBy(() -> store.journal().forgetRows(new UUID(7, 7))).isInstanceOf(StoreException.class);
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
