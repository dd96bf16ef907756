package dev.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Stamp;

/** A row of {@code contact}, to which memberships, tags and consent records are added as they are read. Not thread-safe. */
final class ContactParts {
    static final String COLUMNS =
            "c.id, c.version, c.email, c.email_key, c.phone, c.external_id, c.status, c.email_status,"
                    + " c.email_availability, c.phone_status, c.phone_availability, c.fields, c.created_at, c.created_by,"
                    + " c.updated_at, c.updated_by";

    final long id;
    final long version;
    final SortedMap<MembershipKey, Membership> memberships = new TreeMap<>();
    final SortedMap<String, String> tags = new TreeMap<>();
    final SortedSet<ConsentRecord> consents = new TreeSet<>();

    private final Contact bare;

    private ContactParts(ResultSet row) throws SQLException {
        id = row.getLong(1);
        version = row.getLong(2);
        bare = bare(row, id, version);
    }

    /** The current row of a query for {@link #COLUMNS}. */
    static ContactParts of(ResultSet row) throws SQLException {
        return new ContactParts(row);
    }

    private static Contact bare(ResultSet row, long id, long version) throws SQLException {
        Stamp created = new Stamp(Micros.instant(row.getLong(13)), row.getString(14));
        Contact.Builder contact = Contact.builder(id, created)
                .version(version)
                .externalId(row.getString(6))
                .status(Code.STATUS.constant(row.getInt(7)))
                .updated(new Stamp(Micros.instant(row.getLong(15)), row.getString(16)));
        String email = row.getString(3);
        if (email != null) {
            contact.email(new EmailAddress(email, row.getString(4)), state(row, 8));
        }
        String phone = row.getString(5);
        if (phone != null) {
            contact.phone(new PhoneNumber(phone), state(row, 10));
        }
        SortedMap<String, FieldValue> fields = FieldsJson.read(row.getString(12));
        fields.forEach(contact::field);
        return contact.build();
    }

    private static ChannelState state(ResultSet row, int statusColumn) throws SQLException {
        return new ChannelState(
                Code.STATUS.constant(row.getInt(statusColumn)),
                Code.AVAILABILITY.constant(row.getInt(statusColumn + 1)));
    }

    /** The contact with all that was added. */
    Contact whole() {
        return new Contact(
                id,
                version,
                bare.email(),
                bare.phone(),
                bare.externalId(),
                bare.status(),
                bare.channels(),
                bare.fields(),
                memberships,
                tags,
                consents,
                bare.created(),
                bare.updated());
    }
}
