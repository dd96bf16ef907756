package dev.rollcall.kit;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Identifiers that move from one contact to another within one write, or within one transaction. */
abstract class MovingIdentifiersContract extends OpenStore {
    private Contact ann;
    private Contact bob;

    @BeforeEach
    void insertTwoContacts() {
        ann = insert(contact -> contact.email(Contacts.address("ann@example.com"), Contacts.ACTIVE)
                .phone(Contacts.number("+442071111111"), Contacts.ACTIVE)
                .externalId("A"));
        bob = insert(contact -> contact.email(Contacts.address("bob@example.com"), Contacts.ACTIVE)
                .phone(Contacts.number("+442072222222"), Contacts.ACTIVE)
                .externalId("B"));
    }

    private static Identifier of(Contact contact, IdentifierKind kind) {
        return contact.identifier(kind).orElseThrow();
    }

    /** {@code contact} with the identifier that {@code owner} has. */
    private static Contact taking(Contact contact, IdentifierKind kind, Contact owner) {
        return Contacts.with(contact, kind, of(owner, kind).key());
    }

    private void assertStored(Contact... contacts) {
        assertThat(everyone()).containsExactly(contacts);
        for (Contact contact : contacts) {
            for (Identifier identifier : contact.identifiers()) {
                assertThat(owners(identifier)).containsExactly(contact);
            }
        }
    }

    private static Contact[] updated(Contact... contacts) {
        Contact[] raised = new Contact[contacts.length];
        for (int i = 0; i < contacts.length; i++) {
            raised[i] = Contacts.at(2, contacts[i]);
        }
        return raised;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void anIdentifierMovesToAContactWithALowerId(IdentifierKind kind) {
        Contact loser = Contacts.without(bob, kind);
        Contact taker = taking(ann, kind, bob);

        write(new Write().update(ann, taker).update(bob, loser));

        assertStored(updated(taker, loser));
        assertThat(owners(of(ann, kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void anIdentifierMovesToAContactWithAHigherId(IdentifierKind kind) {
        Contact loser = Contacts.without(ann, kind);
        Contact taker = taking(bob, kind, ann);

        write(new Write().update(ann, loser).update(bob, taker));

        assertStored(updated(loser, taker));
        assertThat(owners(of(bob, kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void twoContactsSwapAnIdentifier(IdentifierKind kind) {
        Contact first = taking(ann, kind, bob);
        Contact second = taking(bob, kind, ann);

        write(new Write().update(ann, first).update(bob, second));

        assertStored(updated(first, second));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void threeContactsPassAnIdentifierAround(IdentifierKind kind) {
        Contact cat = insert(contact -> contact.email(Contacts.address("cat@example.com"), Contacts.ACTIVE)
                .phone(Contacts.number("+442073333333"), Contacts.ACTIVE)
                .externalId("C"));
        Contact first = taking(ann, kind, bob);
        Contact second = taking(bob, kind, cat);
        Contact third = taking(cat, kind, ann);

        write(new Write().update(bob, second).update(cat, third).update(ann, first));

        assertStored(updated(first, second, third));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void anInsertTakesAnIdentifierThatADeleteFreed(IdentifierKind kind) {
        Contact heir = Contacts.with(newId(), kind, of(ann, kind).key());

        write(new Write().insert(heir).delete(ann));

        assertStored(bob, Contacts.at(1, heir));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void anInsertTakesAnIdentifierThatAnUpdateFreed(IdentifierKind kind) {
        Contact heir = Contacts.with(newId(), kind, of(ann, kind).key());
        Contact loser = Contacts.without(ann, kind);

        write(new Write().insert(heir).update(ann, loser));

        assertStored(Contacts.at(2, loser), bob, Contacts.at(1, heir));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void anUpdateTakesAnIdentifierThatADeleteFreed(IdentifierKind kind) {
        Contact taker = taking(bob, kind, ann);

        write(new Write().update(bob, taker).delete(ann));

        assertStored(Contacts.at(2, taker));
        assertThat(owners(of(bob, kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void anIdentifierMovesAcrossTwoWritesOfOneTransaction(IdentifierKind kind) {
        Contact loser = Contacts.without(ann, kind);
        Contact taker = taking(bob, kind, ann);

        commit(transaction -> {
            transaction.write(new Write().update(ann, loser).changes());
            assertThat(find(transaction, of(ann, kind)).contacts()).isEmpty();
            transaction.write(new Write().update(bob, taker).changes());
            assertThat(find(transaction, of(ann, kind)).contacts()).containsExactly(Contacts.at(2, taker));
            assertThat(find(transaction, of(bob, kind)).contacts()).isEmpty();
        });

        assertStored(updated(loser, taker));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void anIdentifierIsRemovedAndRestoredWithinOneTransaction(IdentifierKind kind) {
        Contact taker = taking(bob, kind, ann);

        commit(transaction -> {
            transaction.write(new Write()
                    .update(ann, Contacts.without(ann, kind))
                    .update(bob, taker)
                    .changes());
            transaction.write(new Write()
                    .update(Contacts.at(2, Contacts.without(ann, kind)), ann)
                    .update(Contacts.at(2, taker), bob)
                    .changes());
        });

        assertStored(Contacts.at(3, ann), Contacts.at(3, bob));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void anInsertTakesAnIdentifierThatAnEarlierWriteFreed(IdentifierKind kind) {
        Contact heir = Contacts.with(newId(), kind, of(ann, kind).key());

        commit(transaction -> {
            transaction.write(new Write().delete(ann).changes());
            transaction.write(new Write().insert(heir).changes());
        });

        assertStored(bob, Contacts.at(1, heir));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ID")
    void aMoveThatIsRolledBackLeavesTheIdentifierWhereItWas(IdentifierKind kind) {
        rollBack(
                ContactStore.Mode.CHUNK,
                transaction -> transaction.write(new Write()
                        .update(ann, Contacts.without(ann, kind))
                        .update(bob, taking(bob, kind, ann))
                        .changes()));

        assertStored(ann, bob);
    }
}
