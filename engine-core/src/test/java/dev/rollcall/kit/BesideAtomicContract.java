package dev.rollcall.kit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of other transactions while an ATOMIC one is open. */
abstract class BesideAtomicContract extends SharedStore {
    private Contact ann;

    private void changeAnn(StoreTransaction transaction) {
        Contact found = find(transaction, ANN).contacts().get(0);
        transaction.write(new Write().update(found, counted(found)).changes());
    }

    /** Opens an ATOMIC transaction that has changed ann. */
    private StoreTransaction holdingAnn() {
        ann = insert("ann@example.com");
        StoreTransaction atomic = store.begin(Mode.ATOMIC);
        changeAnn(atomic);
        return atomic;
    }

    /** Does {@code work} in another thread and waits for it. */
    private <T> T elsewhere(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anEditSeesTheDataCommittedBefore() {
        try (StoreTransaction atomic = holdingAnn()) {
            List<Contact> found = elsewhere(() -> LostRaces.retry(
                    store, Mode.EDIT, transaction -> find(transaction, ANN).contacts()));

            assertThat(found).containsExactly(ann);
            List<ContactList> lists = elsewhere(() -> LostRaces.retry(
                    store, Mode.EDIT, transaction -> transaction.catalog().lists()));
            assertThat(lists).isEmpty();
            atomic.commit();
        }
    }

    @Test
    void anEditOfAHeldContactIsRefusedAtOnceAndPossibleLater() {
        try (StoreTransaction atomic = holdingAnn()) {
            assertThatExceptionOfType(HeldException.class)
                    .isThrownBy(() -> elsewhere(() -> LostRaces.retry(store, Mode.EDIT, this::changedAnn)));
            atomic.commit();
        }

        LostRaces.retry(store, Mode.EDIT, this::changedAnn);

        assertThat(count(owner(ANN))).isEqualTo(2);
    }

    private Contact changedAnn(StoreTransaction transaction) {
        changeAnn(transaction);
        transaction.commit();
        return ann;
    }

    @Test
    void aChunkThatNeedsAHeldContactWaitsAndLosesNothing() throws Exception {
        Future<Contact> chunk;
        try (StoreTransaction atomic = holdingAnn()) {
            chunk = threads.submit(() -> LostRaces.retry(store, Mode.CHUNK, this::changedAnn));
            OvertakenStore.awaitUnlessItWaitsForUs(chunk);
            assertThat(chunk.isDone()).isFalse();
            atomic.commit();
        }
        chunk.get();

        assertThat(count(owner(ANN))).isEqualTo(2);
    }

    @Test
    void atomicTransactionsRunOneAfterAnother() throws Exception {
        Future<Contact> second;
        try (StoreTransaction first = holdingAnn()) {
            second = threads.submit(() -> LostRaces.retry(store, Mode.ATOMIC, this::changedAnn));
            OvertakenStore.awaitUnlessItWaitsForUs(second);
            assertThat(second.isDone()).isFalse();
            first.commit();
        }
        second.get();

        assertThat(count(owner(ANN))).isEqualTo(2);
    }

    @Test
    void aThreadThatWouldWaitForItselfIsRefusedAtOnce() {
        try (StoreTransaction atomic = holdingAnn()) {
            assertWouldWaitForItself(Mode.CHUNK);
            assertWouldWaitForItself(Mode.ATOMIC);
            assertThatExceptionOfType(HeldException.class)
                    .isThrownBy(() -> LostRaces.retry(store, Mode.EDIT, this::changedAnn));
            atomic.commit();
        }

        assertThat(count(owner(ANN))).isEqualTo(1);
    }

    private void assertWouldWaitForItself(Mode mode) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> LostRaces.retry(store, mode, this::changedAnn))
                .withMessageContaining("wait for itself");
    }

    @Test
    void anInterruptEndsTheWaitForAnAtomicTransaction() throws Exception {
        for (Mode mode : new Mode[] {Mode.CHUNK, Mode.ATOMIC}) {
            Future<Boolean> waiting;
            try (StoreTransaction atomic = store.begin(Mode.ATOMIC)) {
                atomic.write(new Write()
                        .insert(Contacts.withEmail(atomic.newContactIds(1)[0], "bob@example.com"))
                        .changes());
                waiting = threads.submit(() -> {
                    Thread.currentThread().interrupt();
                    assertThatExceptionOfType(StoreException.class)
                            .isThrownBy(() -> LostRaces.retry(store, mode, this::bobInserted))
                            .withMessageContaining("interrupted");
                    return Thread.interrupted();
                });
                assertThat(waiting.get()).isTrue();
            }
        }
    }

    private Contact bobInserted(StoreTransaction transaction) {
        Contact bob = Contacts.withEmail(transaction.newContactIds(1)[0], "bob@example.com");
        transaction.write(new Write().insert(bob).changes());
        transaction.commit();
        return bob;
    }

    @Test
    void competingTransactionsAllSucceedWhenRetried() throws Exception {
        insert("ann@example.com");
        insert("bob@example.com");

        together(8, () -> {
            for (int time = 0; time < 25; time++) {
                for (Identifier each : List.of(ANN, BOB)) {
                    LostRaces.retry(store, Mode.CHUNK, transaction -> {
                        count(transaction, each);
                        transaction.commit();
                        return each;
                    });
                }
            }
            return true;
        });

        assertThat(count(owner(ANN))).isEqualTo(200);
        assertThat(count(owner(BOB))).isEqualTo(200);
    }
}
