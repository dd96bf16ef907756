package dev.rollcall.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.Changes;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.Matches;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract of a transaction: its view, its end and its ids. */
abstract class TransactionContract extends OpenStore {
    private static final Identifier ANN = Identifier.email("ann@example.com");
    private static final Suppression OPT_OUT = Suppression.optOut(ANN, null, Status.UNSUBSCRIBED, Contacts.NOW);

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aTransactionSeesItsOwnWritesAndOthersDoNotBeforeTheCommit(Mode mode) {
        Contact bob = insert("bob@example.com");
        long id = newId();
        Contact ann = Contacts.at(1, Contacts.withEmail(id, "ann@example.com"));

        try (StoreTransaction transaction = store.begin(mode)) {
            transaction.write(
                    new Write().insert(ann).delete(bob).suppress(OPT_OUT).changes());

            Matches own = find(transaction, ANN, Identifier.email("bob@example.com"), Identifier.id(bob.id()));
            assertThat(own.contacts()).containsExactly(ann);
            assertThat(withoutIds(own.suppressions())).containsExactly(OPT_OUT);
            assertThat(everyone()).containsExactly(bob);
            assertThat(suppressed()).isEmpty();
            transaction.commit();
            assertThat(everyone()).containsExactly(ann);
            assertThat(suppressed()).containsExactly(OPT_OUT);
        }
        assertThat(everyone()).containsExactly(ann);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aTransactionCountsTheContactsThatItSees(Mode mode) {
        Contact ann = insert("ann@example.com");
        Contact bob = insert("bob@example.com");
        long id = newId();

        try (StoreTransaction transaction = store.begin(mode)) {
            assertThat(transaction.contactCount()).isEqualTo(2);
            transaction.write(new Write()
                    .insert(Contacts.withEmail(id, "cid@example.com"))
                    .suppress(OPT_OUT)
                    .changes());
            assertThat(transaction.contactCount()).isEqualTo(3);
            transaction.write(new Write()
                    .delete(bob)
                    .update(ann, Contacts.withEmail(ann.id(), "eve@example.com"))
                    .changes());
            assertThat(transaction.contactCount()).isEqualTo(2);
        }
        commit(transaction -> assertThat(transaction.contactCount()).isEqualTo(2));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void closingWithoutACommitDropsEverything(Mode mode) {
        Contact bob = insert("bob@example.com");
        write(new Write().suppress(OPT_OUT));
        Suppression stored = find(ANN).suppressions().get(0);
        long id = newId();

        rollBack(
                mode,
                transaction -> transaction.write(new Write()
                        .insert(Contacts.withEmail(id, "ann@example.com"))
                        .update(bob, bob.toBuilder().tag("vip").build())
                        .lift(stored)
                        .suppress(Suppression.optOut(
                                Identifier.email("bob@example.com"), null, Status.UNSUBSCRIBED, Contacts.NOW))
                        .changes()));

        assertThat(everyone()).containsExactly(bob);
        assertThat(suppressed()).containsExactly(OPT_OUT);
        assertThat(owners(ANN, Identifier.email("bob@example.com"))).containsExactly(bob);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void afterARollbackTheSameCanBeWrittenAgain(Mode mode) {
        Contact ann = Contacts.withEmail(newId(), "ann@example.com");
        rollBack(mode, transaction -> transaction.write(new Write().insert(ann).changes()));

        write(new Write().insert(ann));

        assertThat(everyone()).containsExactly(Contacts.at(1, ann));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void manyWritesAreCommittedTogether(Mode mode) {
        List<Contact> written = new ArrayList<>();
        try (StoreTransaction transaction = store.begin(mode)) {
            for (int chunk = 0; chunk < 20; chunk++) {
                Contact contact = Contacts.at(
                        1, Contacts.withEmail(transaction.newContactIds(1)[0], "ann" + chunk + "@example.com"));
                transaction.write(new Write().insert(contact).changes());
                written.add(contact);
                assertThat(everyone()).isEmpty();
            }
            transaction.commit();
        }
        assertThat(everyone()).isEqualTo(written);
    }

    @Test
    void writesBeforeALostRaceAreDroppedToo() {
        Contact bob = insert("bob@example.com");
        long ann = newId();
        long second = newId();

        assertLosesRace(transaction -> {
            transaction.write(new Write()
                    .insert(Contacts.withEmail(ann, "ann@example.com"))
                    .changes());
            transaction.write(new Write()
                    .insert(Contacts.withEmail(second, "bob@example.com"))
                    .changes());
        });

        assertThat(everyone()).containsExactly(bob);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aTransactionThatLostARaceKeepsNothingEvenIfItIsCommitted(Mode mode) {
        Contact bob = insert("bob@example.com");
        long[] ids = committed(transaction -> transaction.newContactIds(2));

        try (StoreTransaction transaction = store.begin(mode)) {
            transaction.write(new Write()
                    .insert(Contacts.withEmail(ids[0], "ann@example.com"))
                    .changes());
            assertThatThrownBy(() -> {
                        transaction.write(new Write()
                                .insert(Contacts.withEmail(ids[1], "bob@example.com"))
                                .changes());
                        transaction.commit();
                    })
                    .isInstanceOf(LostRaceException.class);
            assertThatThrownBy(transaction::commit).isInstanceOf(IllegalStateException.class);
        }

        assertThat(everyone()).containsExactly(bob);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void endingTwiceDoesNoHarm(Mode mode) {
        Contact ann = Contacts.at(1, Contacts.withEmail(newId(), "ann@example.com"));

        StoreTransaction committed = store.begin(mode);
        committed.write(new Write().insert(ann).changes());
        committed.commit();
        committed.close();
        committed.close();
        StoreTransaction dropped = store.begin(mode);
        dropped.write(new Write().delete(ann).changes());
        dropped.close();
        dropped.close();

        assertThat(everyone()).containsExactly(ann);
        rollBack(mode, transaction -> {});
    }

    @Test
    void closingAnEndedTransactionDoesNotEndTheNextOne() {
        StoreTransaction first = store.begin(Mode.CHUNK);
        first.commit();
        first.close();
        long id = newId();
        Contact ann = Contacts.at(1, Contacts.withEmail(id, "ann@example.com"));

        try (StoreTransaction second = store.begin(Mode.CHUNK)) {
            second.write(new Write().insert(ann).changes());
            first.close();
            second.commit();
        }

        assertThat(everyone()).containsExactly(ann);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aCommittedTransactionCannotBeUsed(Mode mode) {
        try (StoreTransaction transaction = store.begin(mode)) {
            transaction.commit();
            assertUnusable(transaction);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aClosedTransactionCannotBeUsed(Mode mode) {
        StoreTransaction transaction = store.begin(mode);
        transaction.close();
        assertUnusable(transaction);
    }

    private static void assertUnusable(StoreTransaction transaction) {
        assertThatIllegalStateException().isThrownBy(() -> find(transaction, ANN));
        assertThatIllegalStateException().isThrownBy(() -> transaction.newContactIds(1));
        assertThatIllegalStateException().isThrownBy(() -> transaction.write(Changes.none()));
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.record(new Checkpoint(new UUID(0, 1), "state"), List.of()));
        assertThatIllegalStateException().isThrownBy(() -> transaction.catalog().lists());
        assertThatIllegalStateException().isThrownBy(transaction::commit);
    }

    @Test
    void aTransactionCanBeEndedByAnotherThreadThanTheOneThatBeganIt() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<StoreTransaction> begun = thread.submit(() -> store.begin(Mode.ATOMIC));
            try (StoreTransaction transaction = begun.get()) {
                Contact ann = Contacts.withEmail(transaction.newContactIds(1)[0], "ann@example.com");
                transaction.write(new Write().insert(ann).changes());
                transaction.commit();
            }
        } finally {
            thread.shutdown();
        }
        insert("bob@example.com");

        assertThat(everyone()).hasSize(2);
    }

    @Test
    void idsAreAboveZeroAndRiseWithinATransaction() {
        List<Long> ids = new ArrayList<>();
        commit(transaction -> {
            for (int count : new int[] {1, 3, 1, 2_500, 1}) {
                long[] given = transaction.newContactIds(count);
                assertThat(given).hasSize(count);
                for (long id : given) {
                    ids.add(id);
                }
            }
        });

        assertThat(ids.get(0)).isPositive();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noIdIsReturnedTwice() {
        List<Long> ids = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            rollBack(Mode.CHUNK, transaction -> add(ids, transaction.newContactIds(7)));
            rollBack(Mode.ATOMIC, transaction -> add(ids, transaction.newContactIds(7)));
            commit(transaction -> add(ids, transaction.newContactIds(7)));
        }

        assertThat(ids).hasSize(210).doesNotHaveDuplicates();
    }

    @Test
    void theIdOfADeletedContactIsNotReused() {
        Contact ann = insert("ann@example.com");
        write(new Write().delete(ann));

        assertThat(insert("ann@example.com").id()).isGreaterThan(ann.id());
    }

    private static void add(List<Long> ids, long[] given) {
        for (long id : given) {
            ids.add(id);
        }
    }

    @Test
    void closingTheStoreTwiceDoesNoHarm() {
        insert("ann@example.com");

        store.close();
        store.close();
    }
}
