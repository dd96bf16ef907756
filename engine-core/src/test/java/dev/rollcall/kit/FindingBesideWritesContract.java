package dev.rollcall.kit;

import java.util.List;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A transaction that looks up contacts in one thread while another one writes, and is then written and ended in another
 * thread. Only for stores that support it.
 */
abstract class FindingBesideWritesContract extends SharedStore {
    private static final Contact BOBS = Contacts.withEmail(0, BOB.key());

    @BeforeEach
    void requireSupport() {
        Assumptions.assumeTrue(store.findsBesideWrites());
    }

    /** Looks up Bob in another thread, then writes {@code first} and after it Bob. */
    private void lookUpThenWrite(Write first) throws Exception {
        try (StoreTransaction current = store.begin(Mode.CHUNK)) {
            find(current, ANN);
            try (StoreTransaction next =
                    threads.submit(() -> lookUpBob(store.begin(Mode.CHUNK))).get()) {
                current.write(first.changes());
                current.commit();
                long[] ids = next.newContactIds(1);
                next.write(
                        new Write().insert(BOBS.toBuilder().id(ids[0]).build()).changes());
                next.commit();
            }
        }
    }

    private static StoreTransaction lookUpBob(StoreTransaction transaction) {
        find(transaction, BOB);
        transaction.catalog().lists();
        transaction.newContactIds(1);
        return transaction;
    }

    @Test
    void aTransactionIsWrittenByAnotherThreadThanItsLookUp() throws Exception {
        lookUpThenWrite(new Write().insert(Contacts.withEmail(newId(), ANN.key())));

        assertThat(everyone()).extracting(Contact::identifiers).containsExactlyInAnyOrder(List.of(ANN), List.of(BOB));
    }

    @Test
    void aDroppedLookUpStoresNothing() throws Exception {
        threads.submit(() -> lookUpBob(store.begin(Mode.CHUNK))).get().close();

        assertThat(everyone()).isEmpty();
    }

    @Test
    void anOptOutFiledMeanwhileMakesTheTransactionLose() {
        Suppression optOut = Suppression.optOut(BOB, null, Status.UNSUBSCRIBED, Contacts.NOW);

        assertThatThrownBy(() -> lookUpThenWrite(new Write().suppress(optOut))).isInstanceOf(LostRaceException.class);
        assertThat(everyone()).isEmpty();
    }

    @Test
    void anOwnerInsertedMeanwhileMakesTheTransactionLose() throws Exception {
        Contact other = Contacts.withEmail(newId(), BOB.key());

        assertThatThrownBy(() -> lookUpThenWrite(new Write().insert(other))).isInstanceOf(LostRaceException.class);
        assertThat(owner(BOB).id()).isEqualTo(other.id());
    }
}
