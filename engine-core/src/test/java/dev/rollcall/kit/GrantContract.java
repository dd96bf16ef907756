package dev.rollcall.kit;

import java.util.List;
import java.util.UUID;

import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.ContactStore.Mode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of grants: they are kept for good, and lift entries on file unless these have changed meanwhile. */
abstract class GrantContract extends OpenStore {
    private static final Identifier ANN = Identifier.email("ann@example.com");
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("desk", "called us", "ticket 4711");

    private static GrantRecord opened(Identifier address, Long listId, UUID importId) {
        return new GrantRecord(0, address, listId, Status.UNSUBSCRIBED, Status.ACTIVE, GRANT, Contacts.NOW, importId);
    }

    private static GrantRecord withoutId(GrantRecord opened) {
        return new GrantRecord(
                0,
                opened.address(),
                opened.listId(),
                opened.before(),
                opened.after(),
                opened.grant(),
                opened.at(),
                opened.importId());
    }

    private List<GrantRecord> grants() {
        return store.grants(0, 100).stream().map(GrantContract::withoutId).toList();
    }

    private Suppression filed(Status status) {
        write(new Write().suppress(Suppression.optOut(ANN, null, status, Contacts.NOW)));
        return find(ANN).suppressions().get(0);
    }

    @Test
    void grantsAreStoredWithAllParts() {
        GrantRecord byHost = opened(ANN, null, null);
        GrantRecord byImport = opened(Identifier.phone("+442071234567"), 7L, new UUID(3, 4));

        write(new Write().grant(byHost, byImport));

        assertThat(grants()).containsExactly(byHost, byImport);
    }

    @Test
    void grantsAreReadAPageAtATime() {
        write(new Write().grant(opened(ANN, null, null), opened(ANN, 7L, null)));
        write(new Write().grant(opened(ANN, 8L, null)));

        List<GrantRecord> first = store.grants(0, 2);
        List<GrantRecord> second = store.grants(first.get(1).id(), 2);

        assertThat(first).extracting(GrantRecord::listId).containsExactly(null, 7L);
        assertThat(second).extracting(GrantRecord::listId).containsExactly(8L);
    }

    @Test
    void aGrantOutlivesTheContactItOpened() {
        Contact ann = insert("ann@example.com");
        write(new Write().grant(opened(ANN, null, null)));

        write(new Write().delete(ann));

        assertThat(grants()).containsExactly(opened(ANN, null, null));
    }

    @Test
    void aRolledBackGrantIsNotStored() {
        for (Mode mode : Mode.values()) {
            rollBack(
                    mode,
                    transaction -> transaction.write(
                            new Write().grant(opened(ANN, null, null)).changes()));
        }

        assertThat(grants()).isEmpty();
    }

    @Test
    void f75OptOutsAreStoredWithAllPartsAndReadByTheirTime() {
        OptOutRecord early = new OptOutRecord(0, ANN, null, Status.UNSUBSCRIBED, Contacts.NOW, null);
        OptOutRecord late = new OptOutRecord(
                0,
                Identifier.phone("+442071234567"),
                7L,
                Status.COMPLAINED,
                Contacts.NOW.plusSeconds(1),
                new UUID(3, 4));
        write(new Write().recordOptOuts(early, late));
        rollBack(
                Mode.CHUNK,
                transaction ->
                        transaction.write(new Write().recordOptOuts(early).changes()));

        assertThat(store.optOuts(null, 0, 100).stream().map(GrantContract::withoutId))
                .containsExactly(early, late);
        assertThat(store.optOuts(Contacts.NOW.plusSeconds(1), 0, 100).stream().map(GrantContract::withoutId))
                .containsExactly(late);
        long first = store.optOuts(null, 0, 1).get(0).id();
        assertThat(store.optOuts(null, first, 100).stream().map(GrantContract::withoutId))
                .containsExactly(late);
    }

    private static OptOutRecord withoutId(OptOutRecord closed) {
        return new OptOutRecord(0, closed.address(), closed.listId(), closed.status(), closed.at(), closed.importId());
    }

    @Test
    void liftingAnEntryThatHasBecomeStrongerLosesTheRace() {
        Suppression read = filed(Status.UNSUBSCRIBED);
        filed(Status.COMPLAINED);

        assertLosesRace(new Write().lift(read));
        assertThat(suppressed()).extracting(Suppression::status).containsExactly(Status.COMPLAINED);
    }

    @Test
    void liftingAnEntryTwiceDoesNoHarm() {
        Suppression read = filed(Status.UNSUBSCRIBED);
        write(new Write().lift(read));

        write(new Write().lift(read));

        assertThat(suppressed()).isEmpty();
    }

    @Test
    void anEntryCanBeReplacedByAWeakerOneInOneWrite() {
        Suppression read = filed(Status.SUPPRESSED);
        Suppression weaker = Suppression.optOut(ANN, null, Status.UNSUBSCRIBED, Contacts.NOW.plusSeconds(1));

        write(new Write().lift(read).suppress(weaker));

        assertThat(suppressed()).containsExactly(weaker);
    }
}
