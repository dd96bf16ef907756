package dev.rollcall.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.StoreTransaction;

/**
 * The content of a store before an import: lists, fields, a few contacts and suppressions, written through the storage
 * interface.
 */
final class RandomStore {
    static final List<Status> CHANNEL_STATUSES = Stream.of(Status.values())
            .filter(status -> status != Status.EXCLUDED)
            .toList();

    private static final List<Status> CLOSED = List.of(Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED);

    private static final List<SuppressionOrigin> REGISTRIES =
            List.of(SuppressionOrigin.REGISTRY, SuppressionOrigin.GLOBAL_REGISTRY);

    private static final Instant BEFORE = Instant.parse("2024-01-01T12:00:00Z");

    private final Random random;
    private final RandomCells cells;
    private final Set<String> taken = new HashSet<>();
    private List<ContactList> lists = List.of();

    RandomStore(Random random) {
        this.random = random;
        this.cells = new RandomCells(random, false, false);
    }

    /** @param people whether there are contacts and opt-outs; otherwise only lists, fields and the registry */
    void fill(ContactStore store, boolean people) {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            lists = List.of(
                    transaction.catalog().createList("News"),
                    transaction.catalog().createList("Offers"),
                    transaction.catalog().createList("Staff"));
            transaction.catalog().reserveList(lists.get(2).id(), true);
            field(transaction, "Points", new FieldValue.NumberValue(BigDecimal.ZERO));
            field(transaction, "VIP", new FieldValue.BooleanValue(false));
            field(transaction, "Joined", new FieldValue.Day(LocalDate.of(2020, 2, 2)));
            field(transaction, "Note", new FieldValue.Text("none"));
            field(transaction, "Opt-out note", new FieldValue.Text("none"));
            field(transaction, "Labels", new FieldValue.Text("none"));
            List<Contact> contacts = new ArrayList<>();
            boolean distinct = cells.chance(60);
            for (int i = random.nextInt(7); people && i > 0; i--) {
                cells.person = distinct ? i : -1;
                contact(transaction.newContactIds(1)[0], contacts);
            }
            List<Suppression> suppressions = suppressions(people);
            transaction.write(new Changes(contacts, List.of(), List.of(), suppressions, List.of()));
            transaction.commit();
        }
    }

    /** A field, sometimes with a default. */
    private void field(StoreTransaction transaction, String name, FieldValue value) {
        transaction.catalog().createField(new FieldDefinition(name, value.type(), cells.chance(25) ? value : null));
    }

    private String free(IdentifierKind kind, String text) {
        String key = OracleAddresses.key(kind, text);
        return key != null && !text.isEmpty() && cells.chance(65) && taken.add(kind + key) ? key : null;
    }

    private void contact(long id, List<Contact> contacts) {
        Contact.Builder contact = Contact.builder(id, new Stamp(BEFORE, "host"));
        String emailText = cells.identifier(IdentifierKind.EMAIL).strip();
        String email = free(IdentifierKind.EMAIL, emailText);
        String phone = free(IdentifierKind.PHONE, cells.identifier(IdentifierKind.PHONE));
        String externalId = free(
                IdentifierKind.EXTERNAL_ID,
                cells.identifier(IdentifierKind.EXTERNAL_ID).strip());
        if (email != null) {
            contact.email(new EmailAddress(emailText, email), state());
            memberships(contact, Channel.EMAIL);
        }
        if (phone != null) {
            contact.phone(new PhoneNumber(phone), state());
            memberships(contact, Channel.PHONE);
        }
        if (externalId != null) {
            contact.externalId(externalId);
        }
        if (cells.chance(20)) {
            contact.status(cells.pick(CLOSED));
        }
        if (cells.chance(20)) {
            contact.consent(new ConsentRecord(
                    "I agree",
                    Instant.parse("2020-01-01T00:00:00Z"),
                    cells.chance(50) ? "https://x.example/a?b=c" : null,
                    null,
                    null));
        }
        fields(contact);
        if (email != null || phone != null || externalId != null) {
            contacts.add(contact.build());
        }
    }

    private void fields(Contact.Builder contact) {
        if (cells.chance(40)) {
            contact.field("first_name", new FieldValue.Text(cells.pick(List.of("Ann", "Old"))));
        }
        if (cells.chance(30)) {
            contact.field("last_name", new FieldValue.Text(cells.pick(List.of("Ames", "Lee-Ray"))));
        }
        if (cells.chance(30)) {
            contact.field("full_name", new FieldValue.Text(cells.pick(RandomTexts.NAMES)));
        }
        if (cells.chance(40)) {
            contact.field(
                    "points", new FieldValue.NumberValue(new BigDecimal(cells.pick(List.of("0", "12.5", "1000")))));
        }
        if (cells.chance(40)) {
            contact.field("vip", new FieldValue.BooleanValue(cells.chance(50)));
        }
        if (cells.chance(40)) {
            contact.field(
                    "joined",
                    cells.chance(50)
                            ? new FieldValue.Day(LocalDate.of(2020, 1, 1))
                            : new FieldValue.Moment(Instant.parse("2020-01-01T00:00:00Z")));
        }
        for (String tag : List.of("Vip", "batch 7", "z")) {
            if (cells.chance(25)) {
                contact.tag(tag);
            }
        }
    }

    private ChannelState state() {
        Status status = cells.chance(40) ? Status.ACTIVE : cells.pick(CHANNEL_STATUSES);
        return new ChannelState(status, cells.pick(Arrays.asList(Availability.values())));
    }

    private void memberships(Contact.Builder contact, Channel channel) {
        for (ContactList list : lists) {
            if (cells.chance(35)) {
                contact.membership(
                        new MembershipKey(list.id(), channel),
                        new Membership(cells.pick(Arrays.asList(Status.values())), BEFORE, null));
            }
        }
    }

    private List<Suppression> suppressions(boolean people) {
        List<Suppression> suppressions = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Suppression drawn = suppression(people);
            List<Suppression> more = drawn.origin() == SuppressionOrigin.REGISTRY && cells.chance(30)
                    ? List.of(drawn, global(drawn))
                    : List.of(drawn);
            for (Suppression one : more) {
                if (suppressions.stream().noneMatch(one::sameSubject)) {
                    suppressions.add(one);
                }
            }
        }
        return suppressions;
    }

    private Suppression suppression(boolean people) {
        if (people && cells.chance(40)) {
            IdentifierKind kind = cells.chance(60) ? IdentifierKind.EMAIL : IdentifierKind.PHONE;
            String key = OracleAddresses.key(kind, cells.pick(RandomTexts.IDENTIFIERS.get(kind)));
            Long list = cells.chance(50) ? cells.pick(lists).id() : null;
            return Suppression.waiting(Identifier.ofKey(kind, key), list, BEFORE);
        }
        Status status = cells.pick(CLOSED);
        String email = OracleAddresses.key(IdentifierKind.EMAIL, cells.pick(RandomTexts.EMAILS));
        if (!people || cells.chance(20)) {
            SuppressionOrigin registry =
                    cells.chance(40) ? SuppressionOrigin.GLOBAL_REGISTRY : SuppressionOrigin.REGISTRY;
            return cells.chance(50)
                    ? suppression(SuppressionKind.EMAIL, email, null, registry, status)
                    : suppression(
                            SuppressionKind.DOMAIN,
                            cells.pick(List.of("y.example", "xn--bcher-kva.example", "straße.example", "example")),
                            null,
                            registry,
                            status);
        }
        Long list = cells.chance(60) ? cells.pick(lists).id() : null;
        SuppressionOrigin origin =
                list != null && cells.chance(30) ? SuppressionOrigin.REGISTRY : SuppressionOrigin.OPT_OUT;
        return cells.chance(60)
                ? suppression(SuppressionKind.EMAIL, email, list, origin, status)
                : suppression(
                        SuppressionKind.PHONE,
                        OracleAddresses.key(IdentifierKind.PHONE, cells.pick(RandomTexts.PHONES)),
                        list,
                        cells.chance(15) ? cells.pick(REGISTRIES) : origin,
                        status);
    }

    /** Some addresses are on both registries. */
    private static Suppression global(Suppression entry) {
        return suppression(
                entry.kind(), entry.key(), entry.listId(), SuppressionOrigin.GLOBAL_REGISTRY, Status.SUPPRESSED);
    }

    private static Suppression suppression(
            SuppressionKind kind, String key, Long list, SuppressionOrigin origin, Status status) {
        return new Suppression(
                0,
                kind,
                key,
                list,
                origin,
                status,
                origin != SuppressionOrigin.OPT_OUT ? "asked by letter" : null,
                BEFORE);
    }
}
