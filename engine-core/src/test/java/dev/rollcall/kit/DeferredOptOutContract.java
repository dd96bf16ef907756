package dev.rollcall.kit;

import java.util.List;

import dev.rollcall.model.Identifier;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Status;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Deferred opt-outs, which wait for the end of an ATOMIC transaction. */
abstract class DeferredOptOutContract extends OpenStore {
    private static final Identifier ANN = Identifier.email("ann@example.com");
    private static final Identifier PHONE = new PhoneNumber("+4915112345678").identifier();

    private OptOutRecord defer(Identifier address, Long listId, Status status) {
        OptOutRecord optOut = new OptOutRecord(0, address, listId, status, Contacts.NOW, null);
        store.journal().defer(optOut);
        return optOut;
    }

    private static OptOutRecord withoutId(OptOutRecord optOut) {
        return new OptOutRecord(0, optOut.address(), optOut.listId(), optOut.status(), optOut.at(), optOut.importId());
    }

    @Test
    void deferredOptOutsAreStoredWithAllParts() {
        OptOutRecord whole = defer(ANN, null, Status.UNSUBSCRIBED);
        OptOutRecord ofAList = defer(PHONE, 7L, Status.COMPLAINED);

        assertThat(store.journal().deferred(0, 10))
                .extracting(DeferredOptOutContract::withoutId)
                .containsExactly(whole, ofAList);
    }

    @Test
    void deferredOptOutsArePagedInTheOrderOfTheirIds() {
        for (int number = 0; number < 25; number++) {
            defer(Identifier.email("p" + number + "@example.com"), null, Status.UNSUBSCRIBED);
        }

        List<OptOutRecord> all = store.journal().deferred(0, 100);
        List<OptOutRecord> second = store.journal().deferred(all.get(9).id(), 10);

        assertThat(all).extracting(OptOutRecord::id).isSorted().doesNotHaveDuplicates();
        assertThat(second).isEqualTo(all.subList(10, 20));
        assertThat(store.journal().deferred(all.get(24).id(), 10)).isEmpty();
    }

    @Test
    void deferredOptOutsAreFoundByTheirAddresses() {
        defer(ANN, null, Status.UNSUBSCRIBED);
        defer(PHONE, 7L, Status.UNSUBSCRIBED);
        defer(ANN, 7L, Status.UNSUBSCRIBED);

        assertThat(store.journal().deferred(List.of(ANN)))
                .hasSize(2)
                .allSatisfy(optOut -> assertThat(optOut.address()).isEqualTo(ANN));
        assertThat(store.journal().deferred(List.of(ANN, PHONE)))
                .isEqualTo(store.journal().deferred(0, 10));
        assertThat(store.journal().deferred(List.of(Identifier.email("bob@example.com"))))
                .isEmpty();
        assertThat(store.journal().deferred(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void deferredOptOutsAreRemovedByTheCommitThatAppliesThem(Mode mode) {
        defer(ANN, null, Status.UNSUBSCRIBED);
        defer(PHONE, null, Status.UNSUBSCRIBED);
        OptOutRecord first = store.journal().deferred(0, 1).get(0);

        rollBack(mode, transaction -> transaction.settled(List.of(first.id())));
        assertThat(store.journal().deferred(0, 10)).hasSize(2);

        try (StoreTransaction transaction = store.begin(mode)) {
            transaction.settled(List.of(first.id(), Long.MAX_VALUE));
            assertThat(store.journal().deferred(0, 10)).hasSize(2);
            transaction.commit();
        }
        assertThat(store.journal().deferred(0, 10))
                .extracting(OptOutRecord::address)
                .containsExactly(PHONE);
    }

    @Test
    void anOptOutDeferredDuringAnAtomicTransactionSurvivesItsRollback() {
        rollBack(Mode.ATOMIC, transaction -> {
            transaction.write(new Write()
                    .insert(Contacts.withEmail(transaction.newContactIds(1)[0], ANN.key()))
                    .changes());
            defer(ANN, null, Status.UNSUBSCRIBED);
            assertThat(store.journal().deferred(0, 10)).hasSize(1);
        });

        assertThat(store.journal().deferred(0, 10)).hasSize(1);
    }
}
