package dev.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;

import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import org.jdbi.v3.core.Handle;

/** The rows of {@code membership}. The writer writes only what differs. */
final class Memberships implements AutoCloseable {
    private static final String READ = "SELECT m.contact_id, m.list_id, m.channel, m.status, m.since, m.import_id"
            + " FROM UNNEST(?) k(v) JOIN membership m ON m.contact_id = k.v";

    private static final String INSERT =
            "INSERT INTO membership (status, since, import_id, contact_id, list_id, channel) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE membership SET status = ?, since = ?, import_id = ?"
            + " WHERE contact_id = ? AND list_id = ? AND channel = ?";
    private static final String DELETE = "DELETE FROM membership WHERE contact_id = ? AND list_id = ? AND channel = ?";

    private final RowStatement insert;
    private final RowStatement update;
    private final RowStatement delete;

    Memberships(Handle handle) {
        insert = new RowStatement(handle, INSERT);
        update = new RowStatement(handle, UPDATE);
        delete = new RowStatement(handle, DELETE);
    }

    /** Adds their memberships to the contacts of {@code ids}. */
    static void read(Handle handle, List<Long> ids, Map<Long, ContactParts> contacts) {
        handle.select(READ)
                .bindArray(0, Long.class, ids)
                .map((row, context) -> StoredMembership.of(row))
                .forEach(row -> Objects.requireNonNull(contacts.get(row.contactId))
                        .memberships
                        .put(row.key, row.membership));
    }

    private record StoredMembership(long contactId, MembershipKey key, Membership membership) {
        static StoredMembership of(ResultSet row) throws SQLException {
            return new StoredMembership(
                    row.getLong(1),
                    new MembershipKey(row.getLong(2), Code.CHANNEL.constant(row.getInt(3))),
                    new Membership(
                            Code.STATUS.constant(row.getInt(4)),
                            Micros.instant(row.getLong(5)),
                            row.getObject(6, UUID.class)));
        }
    }

    /** Makes a contact's memberships, which are {@code before}, to be {@code after}. */
    void write(long contactId, SortedMap<MembershipKey, Membership> before, SortedMap<MembershipKey, Membership> after)
            throws SQLException {
        if (before.equals(after)) {
            return;
        }
        for (MembershipKey key : before.keySet()) {
            if (!after.containsKey(key)) {
                delete.execute(contactId, key.listId(), Code.CHANNEL.of(key.channel()));
            }
        }
        for (Map.Entry<MembershipKey, Membership> entry : after.entrySet()) {
            Membership stored = before.get(entry.getKey());
            if (!entry.getValue().equals(stored)) {
                put(stored == null ? insert : update, contactId, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void put(RowStatement statement, long contactId, MembershipKey key, Membership membership)
            throws SQLException {
        statement.execute(
                Code.STATUS.of(membership.status()),
                Micros.of(membership.since()),
                membership.importId(),
                contactId,
                key.listId(),
                Code.CHANNEL.of(key.channel()));
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
        delete.close();
    }
}
