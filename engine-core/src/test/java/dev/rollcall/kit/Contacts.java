package dev.rollcall.kit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;

/** Contacts for tests of stores, with changes that the model's builder does not offer, such as removing a part. */
public final class Contacts {
    /** A time that only a store with a precision of microseconds keeps. */
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089012Z");

    public static final Stamp CREATED = new Stamp(NOW, "test");

    public static final ChannelState ACTIVE = new ChannelState(Status.ACTIVE, Availability.AVAILABLE);

    private Contacts() {}

    public static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    public static PhoneNumber number(String text) {
        return PhoneNumber.parse(text).orElseThrow();
    }

    /** A contact that has nothing but an e-mail address. */
    public static Contact withEmail(long id, String email) {
        return Contact.builder(id, CREATED).email(address(email), ACTIVE).build();
    }

    /** A contact of whom only one identifier is known. */
    public static Contact with(long id, IdentifierKind kind, String text) {
        return with(Contact.builder(id, CREATED).build(), kind, text);
    }

    /** {@code contact} with one identifier set, or changed; a channel keeps its state. */
    public static Contact with(Contact contact, IdentifierKind kind, String text) {
        Contact.Builder changed = contact.toBuilder();
        switch (kind) {
            case ID -> throw new IllegalArgumentException("an id is never assigned");
            case EXTERNAL_ID -> changed.externalId(text);
            case EMAIL -> changed.email(address(text), contact.channels().getOrDefault(Channel.EMAIL, ACTIVE));
            case PHONE -> changed.phone(number(text), contact.channels().getOrDefault(Channel.PHONE, ACTIVE));
        }
        return changed.build();
    }

    /** {@code contact} without one identifier and its channel. */
    public static Contact without(Contact contact, IdentifierKind kind) {
        SortedMap<Channel, ChannelState> channels = new TreeMap<>(contact.channels());
        kind.channel().ifPresent(channels::remove);
        return new Contact(
                contact.id(),
                contact.version(),
                kind == IdentifierKind.EMAIL ? null : contact.email(),
                kind == IdentifierKind.PHONE ? null : contact.phone(),
                kind == IdentifierKind.EXTERNAL_ID ? null : contact.externalId(),
                contact.status(),
                channels,
                contact.fields(),
                contact.memberships(),
                contact.tags(),
                contact.consentRecords(),
                contact.created(),
                contact.updated());
    }

    /** {@code contact} on exactly these lists and with exactly these tags. */
    public static Contact with(
            Contact contact, SortedMap<MembershipKey, Membership> memberships, SortedMap<String, String> tags) {
        return new Contact(
                contact.id(),
                contact.version(),
                contact.email(),
                contact.phone(),
                contact.externalId(),
                contact.status(),
                contact.channels(),
                contact.fields(),
                memberships,
                tags,
                contact.consentRecords(),
                contact.created(),
                contact.updated());
    }

    /** {@code contact} with exactly these consent records. */
    public static Contact with(Contact contact, SortedSet<ConsentRecord> consents) {
        return new Contact(
                contact.id(),
                contact.version(),
                contact.email(),
                contact.phone(),
                contact.externalId(),
                contact.status(),
                contact.channels(),
                contact.fields(),
                contact.memberships(),
                contact.tags(),
                consents,
                contact.created(),
                contact.updated());
    }

    /** {@code contact} at another version. */
    public static Contact at(long version, Contact contact) {
        return contact.toBuilder().version(version).build();
    }
}
