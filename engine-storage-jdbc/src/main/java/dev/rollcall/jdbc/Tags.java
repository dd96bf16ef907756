package dev.rollcall.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

import org.jdbi.v3.core.Handle;

/** The rows of {@code contact_tag}. The writer writes only what differs. */
final class Tags implements AutoCloseable {
    private static final String READ =
            "SELECT t.contact_id, t.tag_key, t.tag FROM UNNEST(?) k(v) JOIN contact_tag t ON t.contact_id = k.v";

    private static final String INSERT = "INSERT INTO contact_tag (tag, contact_id, tag_key) VALUES (?, ?, ?)";
    private static final String UPDATE = "UPDATE contact_tag SET tag = ? WHERE contact_id = ? AND tag_key = ?";
    private static final String DELETE = "DELETE FROM contact_tag WHERE contact_id = ? AND tag_key = ?";

    private final RowStatement insert;
    private final RowStatement update;
    private final RowStatement delete;

    Tags(Handle handle) {
        insert = new RowStatement(handle, INSERT);
        update = new RowStatement(handle, UPDATE);
        delete = new RowStatement(handle, DELETE);
    }

    /** Adds their tags to the contacts of {@code ids}. */
    static void read(Handle handle, List<Long> ids, Map<Long, ContactParts> contacts) {
        handle.select(READ)
                .bindArray(0, Long.class, ids)
                .map((row, context) -> new StoredTag(row.getLong(1), row.getString(2), row.getString(3)))
                .forEach(row ->
                        Objects.requireNonNull(contacts.get(row.contactId)).tags.put(row.key, row.tag));
    }

    private record StoredTag(long contactId, String key, String tag) {}

    /** Makes a contact's tags, which are {@code before}, to be {@code after}. */
    void write(long contactId, SortedMap<String, String> before, SortedMap<String, String> after) throws SQLException {
        if (before.equals(after)) {
            return;
        }
        for (String key : before.keySet()) {
            if (!after.containsKey(key)) {
                delete.execute(contactId, key);
            }
        }
        for (Map.Entry<String, String> entry : after.entrySet()) {
            String stored = before.get(entry.getKey());
            if (!entry.getValue().equals(stored)) {
                (stored == null ? insert : update).execute(entry.getValue(), contactId, entry.getKey());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
        delete.close();
    }
}
