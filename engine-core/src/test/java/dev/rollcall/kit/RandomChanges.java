package dev.rollcall.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.Changes;

/** Draws writes that a store must accept, from so few identifiers that they keep moving between contacts. */
final class RandomChanges {
    private static final List<Status> CHANNEL_STATUSES = Stream.of(Status.values())
            .filter(status -> status != Status.EXCLUDED)
            .toList();

    private static final int POOL = 12;
    private static final List<IdentifierKind> KINDS =
            List.of(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE);
    private static final List<Status> CLOSED = List.of(Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED);

    private final Random random;
    private final List<Long> lists;

    RandomChanges(Random random, List<Long> lists) {
        this.random = random;
        this.lists = lists;
    }

    /** Some of the identifiers that there are. */
    Set<Identifier> identifiers() {
        Set<Identifier> drawn = new HashSet<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            drawn.add(identifier(one(KINDS)));
        }
        return drawn;
    }

    /** A write to a store that holds what {@code model} holds, and suppressions as {@code stored} shows them. */
    Changes next(StoreModel model, List<Suppression> stored, long[] newIds) {
        Write write = new Write();
        Set<Identifier> taken = new HashSet<>();
        List<Contact> updated = new ArrayList<>();
        for (Contact contact : model.contacts()) {
            switch (random.nextInt(6)) {
                case 0 -> write.delete(contact);
                case 1, 2 -> updated.add(contact);
                default -> taken.addAll(contact.identifiers());
            }
        }
        updated.forEach(contact -> write.update(contact, changed(contact, taken)));
        for (long id : newIds) {
            write.insert(
                    changed(Contact.builder(id, Contacts.CREATED).version(1).build(), taken));
        }
        Suppression put = suppression();
        write.suppress(put);
        stored.stream()
                .filter(entry -> !entry.sameSubject(put) && random.nextInt(4) == 0)
                .forEach(write::lift);
        return write.changes();
    }

    private Contact changed(Contact before, Set<Identifier> taken) {
        Contact contact = before;
        for (IdentifierKind kind : KINDS) {
            Identifier wanted = random.nextBoolean() ? before.identifier(kind).orElse(null) : identifier(kind);
            contact = wanted != null && taken.add(wanted)
                    ? Contacts.with(contact, kind, wanted.key())
                    : Contacts.without(contact, kind);
        }
        return withChangedContent(contact);
    }

    private Contact withChangedContent(Contact contact) {
        TreeMap<MembershipKey, Membership> memberships = new TreeMap<>(contact.memberships());
        memberships.values().removeIf(membership -> random.nextBoolean());
        TreeMap<String, String> tags = new TreeMap<>(contact.tags());
        tags.values().removeIf(tag -> random.nextBoolean());
        memberships.put(
                new MembershipKey(one(lists), one(List.of(Channel.values()))),
                new Membership(
                        one(List.of(Status.values())), Contacts.NOW.plusNanos(1_000L * random.nextInt(1_000)), null));
        TreeSet<ConsentRecord> consents = new TreeSet<>(contact.consentRecords());
        consents.removeIf(consent -> random.nextBoolean());
        consents.add(consent());
        Contact.Builder changed = Contacts.with(Contacts.with(contact, memberships, tags), consents).toBuilder()
                .tag("Tag " + random.nextInt(5))
                .field("number", new FieldValue.NumberValue(BigDecimal.valueOf(random.nextInt(), random.nextInt(9))))
                .field("text", new FieldValue.Text("text " + random.nextInt(1_000)));
        contact.channels()
                .forEach((channel, state) -> changed.channel(
                        channel, new ChannelState(one(CHANNEL_STATUSES), one(List.of(Availability.values())))));
        return random.nextBoolean()
                ? changed.build()
                : changed.clearField("text").build();
    }

    private ConsentRecord consent() {
        return new ConsentRecord(
                "text " + random.nextInt(3),
                Contacts.NOW.plusNanos(1_000L * random.nextInt(3)),
                random.nextBoolean() ? "https://example.com/" + random.nextInt(2) : null,
                random.nextBoolean() ? "192.0.2." + random.nextInt(2) : null,
                random.nextBoolean() ? "Browser/" + random.nextInt(2) : null);
    }

    private Suppression suppression() {
        Long list = random.nextBoolean() ? one(lists) : null;
        SuppressionOrigin origin = one(List.of(SuppressionOrigin.values()));
        SuppressionKind kind = one(List.of(SuppressionKind.values()));
        String key = switch (kind) {
            case EMAIL -> identifier(IdentifierKind.EMAIL).key();
            case PHONE -> identifier(IdentifierKind.PHONE).key();
            case DOMAIN -> domain();
        };
        Status status = origin == SuppressionOrigin.WAITING ? Status.PENDING : one(CLOSED);
        return new Suppression(0, kind, key, list, origin, status, null, Contacts.NOW);
    }

    private Identifier identifier(IdentifierKind kind) {
        int number = random.nextInt(POOL);
        return switch (kind) {
            case ID -> throw new IllegalArgumentException("an id is never assigned");
            case EXTERNAL_ID -> Identifier.externalId("person " + number);
            case EMAIL -> Identifier.email("person" + number / 3 + "@" + domain());
            case PHONE -> Identifier.phone("+44207100000" + number % 10);
        };
    }

    private String domain() {
        return "host" + random.nextInt(3) + ".example";
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
