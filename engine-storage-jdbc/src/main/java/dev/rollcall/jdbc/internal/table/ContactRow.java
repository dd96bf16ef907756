package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.FieldsJson;
import dev.rollcall.jdbc.internal.column.LongTextColumn;
import dev.rollcall.jdbc.internal.column.MembershipsJson;
import dev.rollcall.jdbc.internal.column.PhoneColumn;
import dev.rollcall.jdbc.internal.column.TagsJson;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Stamp;
import org.jspecify.annotations.Nullable;

import static java.util.Collections.emptySortedSet;

/**
 * A row of {@code contact}.
 *
 * @param contact the contact without its consent records
 * @param hasConsents whether it has consent records, which are in a table of their own
 */
record ContactRow(Contact contact, boolean hasConsents) {
    static final String COLUMNS =
            "c.id, c.version, c.email, c.email_key, c.phone, c.external_id, c.status, c.email_status,"
                    + " c.email_availability, c.phone_status, c.phone_availability, c.fields, c.memberships, c.tags,"
                    + " c.has_consents, c.created_at, c.created_by, c.updated_at, c.updated_by";

    /** Returns the current row of a query for {@link #COLUMNS}. */
    static ContactRow of(ResultSet row) throws SQLException {
        SortedMap<Channel, ChannelState> channels = new TreeMap<>();
        EmailAddress email = email(row);
        if (email != null) {
            channels.put(Channel.EMAIL, state(row, 8));
        }
        PhoneNumber phone = phone(row);
        if (phone != null) {
            channels.put(Channel.PHONE, state(row, 10));
        }
        Stamp created = new Stamp(TimeColumn.instant(row.getLong(16)), row.getString(17));
        Contact contact = new Contact(
                id(row),
                row.getLong(2),
                email,
                phone,
                row.getString(6),
                CodeColumn.STATUS.constant(row.getInt(7)),
                channels,
                FieldsJson.read(row.getString(12)),
                memberships(row),
                tags(row),
                emptySortedSet(),
                created,
                updated(row, created));
        return new ContactRow(contact, row.getBoolean(15));
    }

    private static Stamp updated(ResultSet row, Stamp created) throws SQLException {
        String by = row.getString(19);
        return by == null ? created : new Stamp(TimeColumn.instant(row.getLong(18)), by);
    }

    static long id(ResultSet row) throws SQLException {
        return row.getLong(1);
    }

    private static @Nullable EmailAddress email(ResultSet row) throws SQLException {
        String key = row.getString(4);
        if (key == null) {
            return null;
        }
        String text = row.getString(3);
        return new EmailAddress(text == null ? key : text, key);
    }

    private static @Nullable PhoneNumber phone(ResultSet row) throws SQLException {
        long number = row.getLong(5);
        return row.wasNull() ? null : new PhoneNumber(PhoneColumn.e164(number));
    }

    private static ChannelState state(ResultSet row, int statusColumn) throws SQLException {
        return new ChannelState(
                CodeColumn.STATUS.constant(row.getInt(statusColumn)),
                CodeColumn.AVAILABILITY.constant(row.getInt(statusColumn + 1)));
    }

    static SortedMap<MembershipKey, Membership> memberships(ResultSet row) throws SQLException {
        return MembershipsJson.read(LongTextColumn.read(row, 13));
    }

    static SortedMap<String, String> tags(ResultSet row) throws SQLException {
        return TagsJson.read(LongTextColumn.read(row, 14));
    }

    /** Returns the complete contact. */
    Contact with(Collection<ConsentRecord> consents) {
        if (consents.isEmpty()) {
            return contact;
        }
        Contact.Builder whole = contact.toBuilder();
        consents.forEach(whole::consent);
        return whole.build();
    }
}
