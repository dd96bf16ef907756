package dev.rollcall.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A person's record. Immutable; {@link #toBuilder()} makes a changed copy.
 *
 * @param id the store's number for it, above 0
 * @param version raised by the store with every write
 * @param status how the contact stands as a whole: ACTIVE, or a CLOSED one, which closes every channel
 * @param channels the state of each channel the contact has an address for, and of no other
 * @param fields values by field key ({@link Name#key}); a blank field is not in the map
 * @param memberships the lists the contact is on
 * @param tags the tags as shown, by their key ({@link Name#key})
 * @param consentRecords the proofs of what the person has agreed to, oldest first
 */
public record Contact(
        long id,
        long version,
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable String externalId,
        Status status,
        SortedMap<Channel, ChannelState> channels,
        SortedMap<String, FieldValue> fields,
        SortedMap<MembershipKey, Membership> memberships,
        SortedMap<String, String> tags,
        SortedSet<ConsentRecord> consentRecords,
        Stamp created,
        Stamp updated) {

    public Contact {
        channels = FrozenMap.copyOf(channels);
        fields = FrozenMap.copyOf(fields);
        memberships = FrozenMap.copyOf(memberships);
        tags = FrozenMap.copyOf(tags);
        consentRecords = ConsentRecord.frozen(consentRecords);
        if ((email != null) != channels.containsKey(Channel.EMAIL)
                || (phone != null) != channels.containsKey(Channel.PHONE)) {
            throw new IllegalArgumentException("contact " + id + " must have a state for each address, and no other");
        }
        if (status != Status.ACTIVE && !status.isClosed()) {
            throw new IllegalArgumentException("a contact as a whole is ACTIVE or closed, not " + status);
        }
    }

    /** The identifiers the contact goes by, without its {@link IdentifierKind#ID}. */
    public List<Identifier> identifiers() {
        List<Identifier> found = new ArrayList<>(3);
        if (externalId != null) {
            found.add(new Identifier(IdentifierKind.EXTERNAL_ID, externalId));
        }
        if (email != null) {
            found.add(email.identifier());
        }
        if (phone != null) {
            found.add(phone.identifier());
        }
        return found;
    }

    /** The identifier of {@code kind}, if the contact has one. */
    public Optional<Identifier> identifier(IdentifierKind kind) {
        return Identifier.among(kind, id, externalId, email, phone);
    }

    /** What counts for a channel: its own status, or the contact's if that is the stronger one; empty without such a channel. */
    public Optional<Status> effective(Channel channel) {
        return Optional.ofNullable(channels.get(channel))
                .map(own -> status.isClosed() ? ConsentLaw.settle(own.status(), status) : own.status());
    }

    /** Whether the two say the same of the person: everything but id, version and stamps. */
    public boolean sameContent(Contact other) {
        return Objects.equals(email == null ? null : email.key(), other.email == null ? null : other.email.key())
                && Objects.equals(phone, other.phone)
                && Objects.equals(externalId, other.externalId)
                && status == other.status
                && channels.equals(other.channels)
                && fields.equals(other.fields)
                && memberships.equals(other.memberships)
                && tags.equals(other.tags)
                && consentRecords.equals(other.consentRecords);
    }

    /** Leaves everything personal out. */
    @Override
    public String toString() {
        return "Contact[id=" + id + ", version=" + version + "]";
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** A new contact that has nothing yet. */
    public static Builder builder(long id, Stamp created) {
        return new Builder(id, created);
    }

    /** Collects the parts of a contact. Not thread-safe. */
    public static final class Builder {
        private long id;
        private long version;
        private @Nullable EmailAddress email;
        private @Nullable PhoneNumber phone;
        private @Nullable String externalId;
        private Status status;
        private final DraftMap<Channel, ChannelState> channels;
        private final DraftMap<String, FieldValue> fields;
        private final DraftMap<MembershipKey, Membership> memberships;
        private final DraftMap<String, String> tags;
        private SortedSet<ConsentRecord> consentRecords;
        private Stamp created;
        private Stamp updated;

        private Builder(long id, Stamp created) {
            this.id = id;
            this.status = Status.ACTIVE;
            this.channels = new DraftMap<>();
            this.fields = new DraftMap<>();
            this.memberships = new DraftMap<>();
            this.tags = new DraftMap<>();
            this.consentRecords = Collections.emptySortedSet();
            this.created = created;
            this.updated = created;
        }

        private Builder(Contact from) {
            this.id = from.id;
            this.version = from.version;
            this.email = from.email;
            this.phone = from.phone;
            this.externalId = from.externalId;
            this.status = from.status;
            this.channels = new DraftMap<>(from.channels);
            this.fields = new DraftMap<>(from.fields);
            this.memberships = new DraftMap<>(from.memberships);
            this.tags = new DraftMap<>(from.tags);
            this.consentRecords =
                    from.consentRecords.isEmpty() ? from.consentRecords : new TreeSet<>(from.consentRecords);
            this.created = from.created;
            this.updated = from.updated;
        }

        public Builder id(long value) {
            id = value;
            return this;
        }

        public Builder version(long value) {
            version = value;
            return this;
        }

        /** Sets the address, and the state of its channel. */
        public Builder email(EmailAddress address, ChannelState state) {
            email = address;
            channels.put(Channel.EMAIL, state);
            return this;
        }

        /** Sets the number, and the state of its channel. */
        public Builder phone(PhoneNumber number, ChannelState state) {
            phone = number;
            channels.put(Channel.PHONE, state);
            return this;
        }

        public Builder externalId(@Nullable String value) {
            externalId = value;
            return this;
        }

        /** Sets how the contact stands as a whole. */
        public Builder status(Status value) {
            status = value;
            return this;
        }

        public Builder channel(Channel channel, ChannelState state) {
            channels.put(channel, state);
            return this;
        }

        public Builder field(String key, FieldValue value) {
            fields.put(key, value);
            return this;
        }

        public Builder clearField(String key) {
            fields.remove(key);
            return this;
        }

        public Builder membership(MembershipKey key, Membership membership) {
            memberships.put(key, membership);
            return this;
        }

        public Builder removeMembership(MembershipKey key) {
            memberships.remove(key);
            return this;
        }

        /** Removes the tags whose keys are not in {@code kept}. */
        public Builder retainTags(Set<String> kept) {
            tags.retain(kept);
            return this;
        }

        /** Adds a tag; one that is there already keeps its spelling. */
        public Builder tag(String tag) {
            String key = Name.key(tag);
            if (!tags.view().containsKey(key)) {
                tags.put(key, Name.clean(tag));
            }
            return this;
        }

        /** Adds a record; one that is there already stays as it is. */
        public Builder consent(ConsentRecord record) {
            if (consentRecords.isEmpty()) {
                consentRecords = new TreeSet<>();
            }
            consentRecords.add(record);
            return this;
        }

        public Builder created(Stamp stamp) {
            created = stamp;
            return this;
        }

        public Builder updated(Stamp stamp) {
            updated = stamp;
            return this;
        }

        /** The identifier of {@code kind}, if there is one by now. */
        public Optional<Identifier> identifier(IdentifierKind kind) {
            return Identifier.among(kind, id, externalId, email, phone);
        }

        public Status status() {
            return status;
        }

        public Map<Channel, ChannelState> channels() {
            return channels.view();
        }

        public Map<MembershipKey, Membership> memberships() {
            return memberships.view();
        }

        public Map<String, FieldValue> fields() {
            return fields.view();
        }

        public Contact build() {
            return new Contact(
                    id,
                    version,
                    email,
                    phone,
                    externalId,
                    status,
                    channels.freeze(),
                    fields.freeze(),
                    memberships.freeze(),
                    tags.freeze(),
                    consentRecords,
                    created,
                    updated);
        }
    }
}
