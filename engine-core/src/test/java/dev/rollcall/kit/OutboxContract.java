package dev.rollcall.kit;

import java.util.List;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Confirmation;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Confirmations are in the outbox from the commit until they are handed out (ruling R-7). */
abstract class OutboxContract extends OpenStore {
    private static final UUID IMPORT = new UUID(1, 1);

    private static Confirmation confirmation(UUID importId, long row, Long listId) {
        return new Confirmation(0, importId, row, 10 + row, Channel.PHONE, listId, Contacts.NOW);
    }

    private List<Confirmation> outbox(UUID importId) {
        return store.journal().outbox(importId, 0, 100).stream()
                .map(confirmation -> new Confirmation(
                        0,
                        confirmation.importId(),
                        confirmation.row(),
                        confirmation.contactId(),
                        confirmation.channel(),
                        confirmation.listId(),
                        confirmation.at()))
                .toList();
    }

    @Test
    void r7ConfirmationsAreStoredWithAllParts() {
        Confirmation byHost = confirmation(null, 0, null);
        Confirmation byImport = confirmation(IMPORT, 5, 7L);

        write(new Write().requestConfirmations(byHost, byImport));

        assertThat(outbox(null)).containsExactly(byHost, byImport);
        assertThat(outbox(IMPORT)).containsExactly(byImport);
        assertThat(outbox(new UUID(1, 2))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void r7AConfirmationIsNotVisibleBeforeTheCommit(Mode mode) {
        try (StoreTransaction transaction = store.begin(mode)) {
            transaction.write(new Write()
                    .requestConfirmations(confirmation(IMPORT, 5, null))
                    .changes());
            assertThat(outbox(null)).isEmpty();
            transaction.commit();
        }

        assertThat(outbox(null)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void r7ARolledBackConfirmationIsNotStored(Mode mode) {
        rollBack(
                mode,
                transaction -> transaction.write(new Write()
                        .requestConfirmations(confirmation(IMPORT, 5, null))
                        .changes()));

        assertThat(outbox(null)).isEmpty();
    }

    @Test
    void theOutboxIsReadAPageAtATime() {
        write(new Write()
                .requestConfirmations(
                        confirmation(IMPORT, 1, null), confirmation(IMPORT, 2, null), confirmation(IMPORT, 3, null)));

        List<Confirmation> first = store.journal().outbox(IMPORT, 0, 2);
        List<Confirmation> second = store.journal().outbox(IMPORT, first.get(1).id(), 2);

        assertThat(first).extracting(Confirmation::row).containsExactly(1L, 2L);
        assertThat(second).extracting(Confirmation::row).containsExactly(3L);
    }

    @Test
    void theNewestConfirmationIsTheOneWithTheHighestId() {
        assertThat(store.journal().newestConfirmation()).isZero();
        write(new Write().requestConfirmations(confirmation(IMPORT, 1, null), confirmation(null, 2, null)));

        long newest = store.journal().newestConfirmation();
        assertThat(newest).isEqualTo(store.journal().outbox(null, 0, 10).get(1).id());
        write(new Write().requestConfirmations(confirmation(IMPORT, 3, null)));
        assertThat(store.journal().newestConfirmation()).isGreaterThan(newest);
    }

    @Test
    void handedOutConfirmationsAreRemovedAndOthersStay() {
        write(new Write()
                .requestConfirmations(
                        confirmation(IMPORT, 1, null), confirmation(IMPORT, 2, null), confirmation(IMPORT, 3, null)));
        List<Long> ids = store.journal().outbox(IMPORT, 0, 2).stream()
                .map(Confirmation::id)
                .toList();

        store.journal().handedOut(ids);
        store.journal().handedOut(ids);

        assertThat(store.journal().outbox(null, 0, 10))
                .extracting(Confirmation::row)
                .containsExactly(3L);
    }
}
