package dev.rollcall.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.rollcall.internal.text.Name;
import org.jspecify.annotations.Nullable;

/**
 * A person's record. Immutable; {@link #toBuilder()} makes a changed copy.
 *
 * @param id the number that the store assigns, above 0
 * @param version the version, raised by the store with every write
 * @param email the e-mail address, or null
 * @param phone the phone number, or null
 * @param externalId the caller's identifier, or null
 * @param status the status of the contact as a whole: ACTIVE, or a CLOSED one, which closes every channel
 * @param channels the state of each channel that the contact has an address for, and of no other
 * @param fields values by field key: the name in lower case, see {@link #field}; a blank field is not in the map
 * @param memberships the memberships of the contact in lists
 * @param tags the tags as shown, by their key, the tag in lower case
 * @param consentRecords the proofs of the person's consent, oldest first
 * @param created the stamp of the first write
 * @param updated the stamp of the last write
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
    /** @throws IllegalArgumentException if channels and addresses differ, or the status is not ACTIVE or CLOSED */
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

    /** Returns the contact's identifiers without its {@link IdentifierKind#ID}. */
    public List<Identifier> identifiers() {
        return Identifier.all(externalId, email, phone);
    }

    /** Returns the identifier of {@code kind}, if the contact has one. */
    public Optional<Identifier> identifier(IdentifierKind kind) {
        return Identifier.among(kind, id, externalId, email, phone);
    }

    /** Returns the status that counts for a channel: the stronger of its own and the contact's; empty without it. */
    public Optional<Status> effective(Channel channel) {
        return Optional.ofNullable(channels.get(channel))
                .map(own -> status.isClosed() ? ConsentLaw.settle(own.status(), status) : own.status());
    }

    /** Reports whether both contacts are equal in everything but id, version and stamps. */
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

    /** Returns id and version only, since the rest is personal. */
    @Override
    public String toString() {
        return "Contact[id=" + id + ", version=" + version + "]";
    }

    /** Returns the value of a field by its name as people write it ({@code First name}); empty if it is blank. */
    public Optional<FieldValue> field(String name) {
        return Optional.ofNullable(fields.get(Name.key(name)))
                .or(() -> Optional.ofNullable(fields.get(Name.profileKey(name))));
    }

    /** Returns a builder that starts from this contact. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns a builder of a new contact that has no content. */
    public static Builder builder(long id, Stamp created) {
        return new Builder(id, created);
    }

    /** A builder of contacts. Not thread-safe. */
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
        private final Stamp created;
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

        /** Sets the number that the store assigns. */
        public Builder id(long value) {
            id = value;
            return this;
        }

        /** Sets the version. */
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

        /** Sets the caller's identifier; null for none. */
        public Builder externalId(@Nullable String value) {
            externalId = value;
            return this;
        }

        /** Sets the status of the contact as a whole: ACTIVE or a CLOSED one. */
        public Builder status(Status value) {
            status = value;
            return this;
        }

        /** Sets the state of a channel. */
        public Builder channel(Channel channel, ChannelState state) {
            channels.put(channel, state);
            return this;
        }

        /** Sets the value of the field with this key. */
        public Builder field(String key, FieldValue value) {
            fields.put(key, value);
            return this;
        }

        /** Removes the value of the field with this key. */
        public Builder clearField(String key) {
            fields.remove(key);
            return this;
        }

        /** Sets a membership. */
        public Builder membership(MembershipKey key, Membership membership) {
            memberships.put(key, membership);
            return this;
        }

        /** Removes a membership. */
        public Builder removeMembership(MembershipKey key) {
            memberships.remove(key);
            return this;
        }

        /** Removes the tags whose keys are not in {@code kept}. */
        public Builder retainTags(Set<String> kept) {
            tags.retain(kept);
            return this;
        }

        /** Adds a tag; a tag that is already there keeps its spelling. */
        public Builder tag(String tag) {
            String key = Name.key(tag);
            if (!tags.view().containsKey(key)) {
                tags.put(key, Name.clean(tag));
            }
            return this;
        }

        /** Adds a record; a record that is already there stays unchanged. */
        public Builder consent(ConsentRecord record) {
            if (consentRecords.isEmpty()) {
                consentRecords = new TreeSet<>();
            }
            consentRecords.add(record);
            return this;
        }

        /** Sets the stamp of the last write. */
        public Builder updated(Stamp stamp) {
            updated = stamp;
            return this;
        }

        /** Returns the current identifier of {@code kind}, if there is one. */
        public Optional<Identifier> identifier(IdentifierKind kind) {
            return Identifier.among(kind, id, externalId, email, phone);
        }

        /** Returns the current status of the contact as a whole. */
        public Status status() {
            return status;
        }

        /** Returns an unmodifiable view of the current channel states. */
        public Map<Channel, ChannelState> channels() {
            return channels.view();
        }

        /** Returns an unmodifiable view of the current memberships. */
        public Map<MembershipKey, Membership> memberships() {
            return memberships.view();
        }

        /** Returns an unmodifiable view of the current field values. */
        public Map<String, FieldValue> fields() {
            return fields.view();
        }

        /** Returns the contact. */
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
