package dev.rollcall.jdbc.internal.table;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.FieldsJson;
import dev.rollcall.jdbc.internal.column.LongTextColumn;
import dev.rollcall.jdbc.internal.column.MembershipsJson;
import dev.rollcall.jdbc.internal.column.PhoneColumn;
import dev.rollcall.jdbc.internal.column.TagsJson;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.store.Changes;
import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A writer of contacts in an order in which identifiers can move between them; see {@link #write}. For one {@link
 * Changes}.
 */
public final class ContactWriter implements AutoCloseable {
    private static final String DELETE = "DELETE FROM contact WHERE id = ? AND version = ?";

    private static final String RELEASE =
            "UPDATE contact SET email = NULL, email_key = NULL, phone = NULL" + " WHERE id = ? AND version = ?";

    private static final String UPDATE =
            "UPDATE contact SET email = ?, email_key = ?, phone = ?, external_id = ?, status = ?,"
                    + " email_status = ?, email_availability = ?, phone_status = ?, phone_availability = ?, fields = ?,"
                    + " memberships = ?, tags = ?, has_consents = ?, created_at = ?, created_by = ?,"
                    + " updated_at = ?, updated_by = ?, version = ? + 1"
                    + " WHERE id = ? AND version = ?";

    private static final String INSERT =
            "INSERT INTO contact (email, email_key, phone, external_id, status, email_status,"
                    + " email_availability, phone_status, phone_availability, fields, memberships, tags, has_consents,"
                    + " created_at, created_by, updated_at, updated_by, version, id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final long FIRST_VERSION = 1;

    private final RowStatement delete;
    private final RowStatement release;
    private final RowStatement update;
    private final RowStatement insert;
    private final ExternalIdTable externalIds;
    private final ConsentRecordTable consents;

    public ContactWriter(Handle handle) {
        delete = new RowStatement(handle, DELETE);
        release = new RowStatement(handle, RELEASE);
        update = new RowStatement(handle, UPDATE);
        insert = new RowStatement(handle, INSERT);
        externalIds = new ExternalIdTable(handle);
        consents = new ConsentRecordTable(handle);
    }

    /**
     * Writes deletes, then updates, then inserts, each in the order of ids. Identifiers that move from one updated
     * contact to another are first removed from all of them.
     *
     * @throws LostRaceException if a contact does not have the version at which it was read
     */
    public void write(Changes changes) throws SQLException {
        for (Contact contact : byId(changes.deletes())) {
            delete(contact);
        }
        List<Changes.Update> updates = changes.updates().stream()
                .sorted(Comparator.comparingLong(update -> update.after().id()))
                .toList();
        release(updates);
        for (Changes.Update change : updates) {
            update(change.before(), change.after());
        }
        for (Contact contact : byId(changes.inserts())) {
            insert(contact);
        }
    }

    private static List<Contact> byId(List<Contact> contacts) {
        return contacts.stream().sorted(Comparator.comparingLong(Contact::id)).toList();
    }

    private void delete(Contact contact) throws SQLException {
        delete.executeOrLose(contact.id(), contact.version());
        externalIds.release(contact);
        consents.write(contact.id(), contact.consentRecords(), Collections.emptySortedSet());
    }

    private void release(List<Changes.Update> updates) throws SQLException {
        Set<Identifier> taken = new HashSet<>();
        for (Changes.Update change : updates) {
            taken.addAll(difference(change.after(), change.before()));
        }
        for (Changes.Update change : updates) {
            Contact before = change.before();
            if (!Collections.disjoint(taken, difference(before, change.after()))) {
                release.executeOrLose(before.id(), before.version());
            }
            if (ExternalIdTable.differ(before, change.after())) {
                externalIds.release(before);
            }
        }
    }

    /** Returns the identifiers of {@code one} that {@code other} does not have. */
    private static List<Identifier> difference(Contact one, Contact other) {
        List<Identifier> others = other.identifiers();
        return one.identifiers().stream()
                .filter(identifier -> !others.contains(identifier))
                .toList();
    }

    private void update(Contact before, Contact after) throws SQLException {
        update.executeOrLose(values(after, before.version(), before.id(), before.version()));
        if (ExternalIdTable.differ(before, after)) {
            externalIds.take(after);
        }
        consents.write(after.id(), before.consentRecords(), after.consentRecords());
    }

    private void insert(Contact contact) throws SQLException {
        insert.execute(values(contact, FIRST_VERSION, contact.id()));
        externalIds.take(contact);
        consents.write(contact.id(), Collections.emptySortedSet(), contact.consentRecords());
    }

    private static @Nullable Object[] values(Contact contact, Object... last) {
        EmailAddress email = contact.email();
        PhoneNumber phone = contact.phone();
        ChannelState byEmail = contact.channels().get(Channel.EMAIL);
        ChannelState byPhone = contact.channels().get(Channel.PHONE);
        boolean isUntouched = contact.updated().equals(contact.created());
        @Nullable
        Object[] content = {
            email == null || email.text().equals(email.key()) ? null : email.text(),
            email == null ? null : email.key(),
            phone == null ? null : PhoneColumn.number(phone.e164()),
            contact.externalId(),
            CodeColumn.STATUS.of(contact.status()),
            byEmail == null ? null : CodeColumn.STATUS.of(byEmail.status()),
            byEmail == null ? null : CodeColumn.AVAILABILITY.of(byEmail.availability()),
            byPhone == null ? null : CodeColumn.STATUS.of(byPhone.status()),
            byPhone == null ? null : CodeColumn.AVAILABILITY.of(byPhone.availability()),
            FieldsJson.write(contact.fields()),
            LongTextColumn.pieces(MembershipsJson.write(contact.memberships())),
            LongTextColumn.pieces(TagsJson.write(contact.tags())),
            !contact.consentRecords().isEmpty(),
            TimeColumn.of(contact.created().at()),
            contact.created().by(),
            isUntouched ? null : TimeColumn.of(contact.updated().at()),
            isUntouched ? null : contact.updated().by()
        };
        @Nullable Object[] values = new Object[content.length + last.length];
        System.arraycopy(content, 0, values, 0, content.length);
        System.arraycopy(last, 0, values, content.length, last.length);
        return values;
    }

    @Override
    public void close() throws SQLException {
        delete.close();
        release.close();
        update.close();
        insert.close();
        externalIds.close();
        consents.close();
    }
}
