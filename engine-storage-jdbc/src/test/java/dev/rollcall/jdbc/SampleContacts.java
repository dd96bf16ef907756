package dev.rollcall.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreTransaction;

/** Contacts to fill a store with. */
public final class SampleContacts {
    private static final Stamp CREATED = new Stamp(Instant.parse("2026-03-04T05:06:07.089012Z"), "test");
    private static final ChannelState ACTIVE = new ChannelState(Status.ACTIVE, Availability.AVAILABLE);

    private SampleContacts() {}

    public static Contact contact(long id, String email) {
        return Contact.builder(id, CREATED)
                .email(EmailAddress.parse(email).orElseThrow(), ACTIVE)
                .build();
    }

    /** Inserts contacts with random addresses. */
    public static List<Contact> insert(ContactStore store, int count) {
        Random random = new Random(1);
        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            long list = transaction.catalog().createList("News").id();
            List<Contact> inserted = new ArrayList<>();
            for (long id : transaction.newContactIds(count)) {
                inserted.add(contact(id, Long.toHexString(random.nextLong()) + "@example.com").toBuilder()
                        .field("name", new FieldValue.Text("Ann " + id))
                        .membership(
                                new MembershipKey(list, Channel.EMAIL),
                                new Membership(Status.ACTIVE, CREATED.at(), null))
                        .tag("vip")
                        .version(1)
                        .build());
            }
            transaction.write(new Changes(inserted, List.of(), List.of(), List.of(), List.of()));
            transaction.commit();
            return inserted;
        }
    }

    /** Changes the address of each contact. */
    static void changeAddresses(ContactStore store, Random random) {
        List<Contact> stored = all(store);
        List<Changes.Update> updates = stored.stream()
                .map(before -> new Changes.Update(
                        before,
                        before.toBuilder()
                                .email(
                                        EmailAddress.parse(Long.toHexString(random.nextLong()) + "@example.org")
                                                .orElseThrow(),
                                        ACTIVE)
                                .build()))
                .toList();
        IntStream.iterate(0, from -> from < updates.size(), from -> from + 100).forEach(from -> {
            try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
                List<Changes.Update> chunk = updates.subList(from, Math.min(updates.size(), from + 100));
                transaction.write(new Changes(List.of(), chunk, List.of(), List.of(), List.of()));
                transaction.commit();
            }
        });
    }

    public static List<Contact> all(ContactStore store) {
        return store.scan(ContactFilter.all(), 0, Integer.MAX_VALUE);
    }

    static List<Identifier> emails(List<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> contact.identifiers().stream())
                .toList();
    }
}
