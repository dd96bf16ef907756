package dev.rollcall.kit;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The consent records of a contact are stored and deleted with it (checklist F-19). */
abstract class ConsentRecordContract extends OpenStore {
    private static final ConsentRecord BARE = new ConsentRecord("I agree", Contacts.NOW, null, null, null);

    private static final ConsentRecord WHOLE = new ConsentRecord(
            "I agree to it's \"news\"\nand 漢字 \uD83D\uDC69",
            Contacts.NOW,
            "https://müller.example/a?b=%20#c",
            "2001:db8::192.0.2.1",
            "Mozilla/5.0 (X11; Linux)");

    private static Contact with(Contact contact, ConsentRecord... consents) {
        return Contacts.with(contact, new TreeSet<>(List.of(consents)));
    }

    private void assertStored(Contact contact) {
        assertThat(owners(Identifier.id(contact.id()))).containsExactly(contact);
        assertThat(everyone()).containsExactly(contact);
    }

    @Test
    void f19EveryPartOfARecordIsKept() {
        assertStored(insert(contact -> contact.consent(WHOLE).consent(BARE)));
    }

    @Test
    void f19RecordsThatDifferInOnePartAreDistinct() {
        ConsentRecord page = new ConsentRecord("I agree", Contacts.NOW, "https://a.example", null, null);
        ConsentRecord address = new ConsentRecord("I agree", Contacts.NOW, null, "::1", null);
        ConsentRecord browser = new ConsentRecord("I agree", Contacts.NOW, null, null, "Lynx");
        ConsentRecord earlier = new ConsentRecord("I agree", Contacts.NOW.minusNanos(1_000), null, null, null);
        Contact ann = insert(contact -> contact.consent(BARE)
                .consent(page)
                .consent(address)
                .consent(browser)
                .consent(earlier));

        assertStored(ann);
        for (ConsentRecord gone : List.copyOf(ann.consentRecords())) {
            TreeSet<ConsentRecord> left = new TreeSet<>(ann.consentRecords());
            left.remove(gone);
            ann = update(ann, Contacts.with(ann, left));
            assertStored(ann);
        }
    }

    @Test
    void f19TextsOfThousandsOfCharactersAreKept() {
        String line = "x".repeat(1_980);
        assertStored(insert(contact -> contact.consent(new ConsentRecord(
                        "漢\uD83D\uDC69'\"\n漢".repeat(1_428),
                        Instant.parse("0001-01-01T00:00:00Z"),
                        "https://example.com/" + line,
                        "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255",
                        line + line.substring(0, 20)))
                .consent(new ConsentRecord(
                        "y".repeat(10_000), Instant.parse("9999-12-31T23:59:59.999999Z"), null, null, null))));
    }

    @Test
    void f19AnUpdateAddsAndRemovesRecords() {
        ConsentRecord later = new ConsentRecord("I agree", Contacts.NOW.plusSeconds(1), null, null, null);
        Contact ann = insert(contact -> contact.consent(BARE).consent(WHOLE));
        Contact bob = insert(contact -> contact.consent(BARE).consent(WHOLE));

        Contact changed = update(ann, with(ann, WHOLE, later));
        assertThat(everyone()).containsExactly(changed, bob);

        Contact bare = update(changed, with(changed));
        assertThat(everyone()).containsExactly(bare, bob);
        assertThat(owners(Identifier.id(ann.id()), Identifier.id(bob.id()))).containsExactlyInAnyOrder(bare, bob);
    }

    @Test
    void f19ARolledBackChangeKeepsTheRecords() {
        Contact ann = insert(contact -> contact.consent(BARE));

        rollBack(
                ContactStore.Mode.CHUNK,
                transaction -> transaction.write(
                        new Write().update(ann, with(ann, WHOLE)).changes()));

        assertStored(ann);
    }

    @Test
    void f19ADeleteRemovesTheRecords() {
        Contact ann = insert(contact -> contact.externalId("A").consent(BARE).consent(WHOLE));
        Contact bob = insert(contact -> contact.externalId("B").consent(BARE));

        write(new Write().delete(ann));
        // a record that was left behind would come back with the id
        write(new Write().insert(with(ann)));

        assertThat(everyone()).containsExactly(Contacts.at(1, with(ann)), bob);
    }
}
