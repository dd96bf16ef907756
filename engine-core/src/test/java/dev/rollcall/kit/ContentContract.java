package dev.rollcall.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every part of a contact is returned as it was written, by a look-up and by a scan. */
abstract class ContentContract extends OpenStore {
    private static final Instant EARLIER = Contacts.NOW.minusNanos(1_000);
    private static final UUID IMPORT = UUID.fromString("8f14e45f-ceea-467f-a0e6-0123456789ab");

    private void assertStored(Contact contact) {
        assertThat(owners(Identifier.id(contact.id()))).containsExactly(contact);
        assertThat(everyone()).containsExactly(contact);
    }

    /** Checks that a contact's field is returned with the value that was written. */
    private void assertKept(FieldType type, FieldValue value) {
        commit(transaction -> transaction.catalog().createField(new FieldDefinition("Field", type)));
        assertStored(insert(contact -> contact.field("field", value)));
    }

    @Test
    void aContactMayHaveNothing() {
        assertStored(insert(contact -> contact));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"ACTIVE", "UNSUBSCRIBED", "SUPPRESSED", "COMPLAINED"})
    void aContactMayBeClosedAsAWhole(Status status) {
        Contact ann = insert(contact -> contact.email(Contacts.address("ann@example.com"), Contacts.ACTIVE)
                .status(status));
        assertStored(ann);

        assertStored(update(ann, ann.toBuilder().status(Status.COMPLAINED).build()));
    }

    @Test
    void anAddressKeepsItsSpelling() {
        Contact ann = insert("Ann.Müller@Exämple.com");

        assertStored(ann);
        assertThat(ann.email().text()).isEqualTo("Ann.Müller@Exämple.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "it's \"quoted\", with a back\\slash; -- and a comment",
                "first line\nsecond\r\nthird\ttabbed",
                " padded ",
                "Ünï©ødé 漢字 \uD83D\uDC69\u200D\uD83D\uDCBB",
                "true",
                "0",
                "2026-03-04",
                "2026-03-04T05:06:07.089012Z",
                "null",
                "{\"text\":[1]}",
                "%_?:name ${x}"
            })
    void aTextIsKept(String text) {
        assertKept(FieldType.TEXT, new FieldValue.Text(text));
    }

    @Test
    void aTextOfTenThousandCharactersIsKept() {
        assertKept(FieldType.TEXT, new FieldValue.Text("漢\uD83D\uDC69'\"\n".repeat(1_500)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "12.50",
                "1000",
                "0.1",
                "-0.000000000000000000000000000001",
                "123456789012345678901234567890.123456789012345678901234567891",
                "1e100",
                "9223372036854775808"
            })
    void aNumberIsKeptExactly(String number) {
        assertKept(FieldType.NUMBER, new FieldValue.NumberValue(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04", "2024-02-29", "0001-01-01", "1582-10-10", "9999-12-31"})
    void aDayIsKept(String day) {
        assertKept(FieldType.DATE, new FieldValue.Day(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04T05:06:07.089012Z",
                "2026-03-04T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void aMomentIsKeptToTheMicrosecond(String moment) {
        assertKept(FieldType.DATE, new FieldValue.Moment(Instant.parse(moment)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFlagIsKept(boolean flag) {
        assertKept(FieldType.BOOLEAN, new FieldValue.BooleanValue(flag));
    }

    @Test
    void aContactMayHaveManyFields() {
        assertStored(insert(contact -> {
            for (int i = 0; i < 500; i++) {
                contact.field("field \"" + i + "\" ñ", new FieldValue.Text("value " + i));
            }
            return contact;
        }));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aStatusIsKeptForEachChannelAndMembership(Status status) {
        long news = newList("News");
        Membership membership = new Membership(status, EARLIER, IMPORT);
        Status onChannel = status == Status.EXCLUDED ? Status.ACTIVE : status;

        assertStored(insert(contact -> contact.email(
                        Contacts.address("ann@example.com"), new ChannelState(onChannel, Availability.AVAILABLE))
                .phone(Contacts.number("+442071234567"), new ChannelState(Status.ACTIVE, Availability.TEMPORARY))
                .membership(new MembershipKey(news, Channel.EMAIL), membership)));
    }

    @ParameterizedTest
    @EnumSource(Availability.class)
    void theAvailabilityOfEachChannelIsKept(Availability availability) {
        assertStored(insert(contact -> contact.email(
                        Contacts.address("ann@example.com"), new ChannelState(Status.NEW, Availability.DEAD))
                .phone(Contacts.number("+442071234567"), new ChannelState(Status.COMPLAINED, availability))));
    }

    @Test
    void membershipsAreKeptForEachListAndChannel() {
        long news = newList("News");
        long offers = newList("Offers");

        assertStored(insert(contact -> contact.email(Contacts.address("ann@example.com"), Contacts.ACTIVE)
                .membership(
                        new MembershipKey(news, Channel.EMAIL),
                        new Membership(Status.UNSUBSCRIBED, Contacts.NOW, IMPORT))
                .membership(new MembershipKey(news, Channel.PHONE), new Membership(Status.ACTIVE, EARLIER, null))
                .membership(
                        new MembershipKey(offers, Channel.EMAIL),
                        new Membership(Status.PENDING, Instant.EPOCH, IMPORT))));
    }

    @Test
    void tagsKeepTheirSpelling() {
        assertStored(insert(contact -> contact.tag("VIP").tag("ÜBER 漢字").tag("it's \"new\"")));
    }

    @Test
    void stampsAreKept() {
        Stamp created = new Stamp(EARLIER, "Zoë's host");
        assertStored(insert(contact -> Contact.builder(contact.build().id(), created)
                .version(1)
                .updated(new Stamp(Contacts.NOW, IMPORT.toString()))));
    }

    @Test
    void anUpdateChangesEveryPart() {
        long news = newList("News");
        long offers = newList("Offers");
        Contact before = insert(contact -> contact.email(Contacts.address("ann@example.com"), Contacts.ACTIVE)
                .externalId("A")
                .field("gone", new FieldValue.Text("x"))
                .field("changed", new FieldValue.NumberValue(BigDecimal.ONE))
                .field("kept", new FieldValue.BooleanValue(true))
                .membership(new MembershipKey(news, Channel.EMAIL), new Membership(Status.ACTIVE, EARLIER, null))
                .membership(new MembershipKey(offers, Channel.EMAIL), new Membership(Status.ACTIVE, EARLIER, null))
                .tag("gone")
                .tag("kept"));

        SortedMap<MembershipKey, Membership> memberships = new TreeMap<>();
        memberships.put(
                new MembershipKey(offers, Channel.EMAIL), new Membership(Status.UNSUBSCRIBED, Contacts.NOW, IMPORT));
        memberships.put(new MembershipKey(offers, Channel.PHONE), new Membership(Status.NEW, Contacts.NOW, IMPORT));
        SortedMap<String, String> tags = new TreeMap<>();
        tags.put("kept", "Kept");
        tags.put("added", "Added");
        Contact after = Contacts.with(before, memberships, tags).toBuilder()
                .email(Contacts.address("Ann@example.org"), new ChannelState(Status.SUPPRESSED, Availability.TEMPORARY))
                .phone(Contacts.number("+442071234567"), Contacts.ACTIVE)
                .externalId("B")
                .clearField("gone")
                .field("changed", new FieldValue.NumberValue(BigDecimal.TEN))
                .field("added", new FieldValue.Day(LocalDate.EPOCH))
                .updated(new Stamp(Contacts.NOW.plusSeconds(1), IMPORT.toString()))
                .build();

        assertStored(update(before, after));
    }

    @Test
    void anUpdateCanRemoveEverything() {
        long news = newList("News");
        Contact before = insert(contact -> contact.email(Contacts.address("ann@example.com"), Contacts.ACTIVE)
                .phone(Contacts.number("+442071234567"), Contacts.ACTIVE)
                .externalId("A")
                .field("field", new FieldValue.BooleanValue(false))
                .membership(new MembershipKey(news, Channel.EMAIL), new Membership(Status.ACTIVE, EARLIER, null))
                .tag("tag"));
        Contact bare = Contacts.with(before, new TreeMap<>(), new TreeMap<>()).toBuilder()
                .clearField("field")
                .build();
        for (IdentifierKind kind : List.of(IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.EXTERNAL_ID)) {
            bare = Contacts.without(bare, kind);
        }

        assertStored(update(before, bare));
        assertThat(owners(before.identifiers().toArray(Identifier[]::new))).isEmpty();
    }

    @Test
    void anUpdateOfOneContactDoesNotChangeOthers() {
        long news = newList("News");
        Contact ann = insert("ann@example.com");
        Contact bob = insert(contact -> contact.email(Contacts.address("bob@example.com"), Contacts.ACTIVE)
                .membership(new MembershipKey(news, Channel.EMAIL), new Membership(Status.ACTIVE, EARLIER, null))
                .tag("vip"));

        Contact changed = update(ann, ann.toBuilder().tag("new").build());

        assertThat(everyone()).containsExactly(changed, bob);
    }

    @Test
    void aDeleteRemovesMembershipsAndTags() {
        long news = newList("News");
        Contact ann = insert(contact -> contact.email(Contacts.address("ann@example.com"), Contacts.ACTIVE)
                .membership(new MembershipKey(news, Channel.EMAIL), new Membership(Status.ACTIVE, EARLIER, null))
                .tag("vip"));

        write(new Write().delete(ann));
        Contact again = insert("ann@example.com");

        assertThat(everyone()).containsExactly(again);
        assertThat(owners(Identifier.email("ann@example.com"))).containsExactly(again);
        assertThat(store.scan(ContactFilter.onList(news), 0, 10)).isEmpty();
        assertThat(store.scan(ContactFilter.tagged("vip"), 0, 10)).isEmpty();
    }
}
