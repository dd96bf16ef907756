package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import org.jdbi.v3.core.Handle;

/** The rows of {@code consent}. Only differences are written. */
final class ConsentRecordTable implements AutoCloseable {
    private static final String READ = "SELECT r.contact_id, r.text, r.given_at, r.url, r.ip, r.user_agent"
            + " FROM UNNEST(?) k(v) JOIN consent r ON r.contact_id = k.v";

    private static final String INSERT =
            "INSERT INTO consent (contact_id, given_at, text, url, ip, user_agent) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String DELETE = "DELETE FROM consent WHERE contact_id = ? AND given_at = ? AND text = ?"
            + " AND url IS NOT DISTINCT FROM ? AND ip IS NOT DISTINCT FROM ? AND user_agent IS NOT DISTINCT FROM ?";

    private final RowStatement insert;
    private final RowStatement delete;

    ConsentRecordTable(Handle handle) {
        insert = new RowStatement(handle, INSERT);
        delete = new RowStatement(handle, DELETE);
    }

    /**
     * Returns the complete contacts of {@code rows}. It queries the records of contacts that have some, which hardly
     * any has.
     */
    static List<Contact> addedTo(Collection<ContactRow> rows, Handle handle) {
        List<Long> ids = rows.stream()
                .filter(ContactRow::hasConsents)
                .map(row -> row.contact().id())
                .toList();
        Map<Long, List<ConsentRecord>> records = new HashMap<>();
        for (List<Long> page : KeyBatches.of(ids)) {
            handle.select(READ)
                    .bindArray(0, Long.class, page)
                    .map((row, context) -> StoredConsent.of(row))
                    .forEach(row -> records.computeIfAbsent(row.contactId, id -> new ArrayList<>())
                            .add(row.record));
        }
        return rows.stream()
                .map(row -> row.with(records.getOrDefault(row.contact().id(), List.of())))
                .toList();
    }

    private record StoredConsent(long contactId, ConsentRecord record) {
        static StoredConsent of(ResultSet row) throws SQLException {
            return new StoredConsent(
                    row.getLong(1),
                    new ConsentRecord(
                            row.getString(2),
                            TimeColumn.instant(row.getLong(3)),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)));
        }
    }

    /** Replaces a contact's records {@code before} with {@code after}. */
    void write(long contactId, SortedSet<ConsentRecord> before, SortedSet<ConsentRecord> after) throws SQLException {
        for (ConsentRecord record : before) {
            if (!after.contains(record)) {
                execute(delete, contactId, record);
            }
        }
        for (ConsentRecord record : after) {
            if (!before.contains(record)) {
                execute(insert, contactId, record);
            }
        }
    }

    private static void execute(RowStatement statement, long contactId, ConsentRecord record) throws SQLException {
        statement.execute(
                contactId, TimeColumn.of(record.at()), record.text(), record.url(), record.ip(), record.userAgent());
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        delete.close();
    }
}
