package dev.rollcall.kit;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding contacts by their identifiers. */
abstract class ContactLookUpContract extends OpenStore {
    private static final int MANY = 5_000;

    private Contact insertAnn() {
        return insert(ann -> ann.email(Contacts.address("Ann@Example.com"), Contacts.ACTIVE)
                .phone(Contacts.number("+442071234567"), Contacts.ACTIVE)
                .externalId("A-1"));
    }

    @Test
    void aContactIsFoundByItsEmailInAnySpelling() {
        Contact ann = insertAnn();
        insert("bob@example.com");

        assertThat(owners(Identifier.email("aNN@eXample.com"))).containsExactly(ann);
    }

    @Test
    void aContactIsFoundByItsPhone() {
        Contact ann = insertAnn();

        assertThat(owners(Identifier.phone("+44 20 7123 4567"))).containsExactly(ann);
    }

    @Test
    void aContactIsFoundByItsExternalId() {
        Contact ann = insertAnn();

        assertThat(owners(Identifier.externalId("A-1"))).containsExactly(ann);
    }

    @Test
    void anExternalIdIsComparedExactly() {
        Contact upper = insert(contact -> contact.externalId("A"));
        Contact lower = insert(contact -> contact.externalId("a"));
        Contact accented = insert(contact -> contact.externalId("ä"));

        assertThat(owners(Identifier.externalId("A"))).containsExactly(upper);
        assertThat(owners(Identifier.externalId("a"))).containsExactly(lower);
        assertThat(owners(Identifier.externalId("ä"))).containsExactly(accented);
    }

    @Test
    void aContactIsFoundByItsId() {
        Contact ann = insertAnn();
        insert("bob@example.com");

        assertThat(owners(Identifier.id(ann.id()))).containsExactly(ann);
    }

    @Test
    void anUnknownIdentifierFindsNoContact() {
        Contact ann = insertAnn();

        assertThat(owners(
                        Identifier.email("nobody@example.com"),
                        Identifier.phone("+442079999999"),
                        Identifier.externalId("a-1"),
                        Identifier.id(ann.id() + 1)))
                .isEmpty();
    }

    @Test
    void theSameTextOfAnotherKindFindsNoContact() {
        Contact numbered = insert(contact -> contact.externalId("+442071234567"));
        insert(contact -> contact.externalId("bob@example.com"));
        insert(contact -> contact.externalId(Long.toString(numbered.id() + 1_000_000)));

        assertThat(owners(
                        Identifier.phone("+442071234567"),
                        Identifier.email("bob@example.com"),
                        Identifier.id(numbered.id() + 1_000_000)))
                .isEmpty();
    }

    @Test
    void anEmptyBatchFindsNothing() {
        insertAnn();

        assertThat(find()).isEqualTo(new Matches(List.of(), List.of()));
    }

    @Test
    void aContactFoundBySeveralKeysIsReturnedOnce() {
        Contact ann = insertAnn();

        assertThat(owners(
                        Identifier.id(ann.id()),
                        Identifier.externalId("A-1"),
                        Identifier.email("ann@example.com"),
                        Identifier.phone("+442071234567")))
                .containsExactly(ann);
    }

    @Test
    void contactsFoundByDifferentKindsOfKeysAreAllReturned() {
        Contact byEmail = insert("ann@example.com");
        Contact byPhone = insert(bob -> bob.phone(Contacts.number("+442071234567"), Contacts.ACTIVE));
        Contact byExternalId = insert(cat -> cat.externalId("C"));
        Contact byId = insert(dan -> dan);

        assertThat(owners(
                        Identifier.email("ann@example.com"),
                        Identifier.phone("+442071234567"),
                        Identifier.externalId("C"),
                        Identifier.id(byId.id())))
                .containsExactlyInAnyOrder(byEmail, byPhone, byExternalId, byId);
    }

    @Test
    void thousandsOfKeysAreLookedUpAtOnce() {
        List<Contact> contacts = insertMany();
        List<Identifier> keys = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            keys.add(Identifier.email("nobody" + i + "@example.com"));
            Contact contact = contacts.get(i);
            keys.add(
                    i % 2 == 0
                            ? Identifier.id(contact.id())
                            : contact.identifiers().get(i / 2 % 3));
        }

        Matches matches = committed(transaction -> transaction.find(IdentifierBatch.of(keys)));

        assertThat(matches.contacts()).containsExactlyInAnyOrderElementsOf(contacts);
    }

    private List<Contact> insertMany() {
        return committed(transaction -> {
            List<Contact> contacts = new ArrayList<>();
            for (long id : transaction.newContactIds(MANY)) {
                int i = contacts.size();
                contacts.add(Contact.builder(id, Contacts.CREATED)
                        .version(1)
                        .email(Contacts.address("person" + i + "@example.com"), Contacts.ACTIVE)
                        .phone(Contacts.number("+4420" + (10_000_000 + i)), Contacts.ACTIVE)
                        .externalId("person " + i)
                        .tag("tag " + i % 7)
                        .build());
            }
            transaction.write(
                    new Write().insert(contacts.toArray(Contact[]::new)).changes());
            return contacts;
        });
    }
}
