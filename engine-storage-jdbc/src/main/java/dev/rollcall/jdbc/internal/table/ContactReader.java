package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.rollcall.model.Contact;
import dev.rollcall.store.ContactFilter;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A reader of contacts in the order of their ids. There is no index by list or tag, which would cost every import more
 * than it saves a scan.
 */
public final class ContactReader {
    public static final String PAGE =
            "SELECT " + ContactRow.COLUMNS + " FROM contact c WHERE c.id > ? ORDER BY c.id FETCH FIRST ? ROWS ONLY";

    /** The number of rows in memory at once, whether they match or not. */
    static final int PAGE_ROWS = 1_000;

    private ContactReader() {}

    /** Returns the number of contacts that the handle's transaction sees. */
    public static long count(Handle handle) {
        return handle.select("SELECT COUNT(*) FROM contact").mapTo(Long.class).one();
    }

    /** Returns the matching contacts after an id. Must be called on a snapshot, since it takes several statements. */
    public static List<Contact> page(Handle handle, ContactFilter wanted, long afterId, int limit) {
        RowFilter filter = RowFilter.of(wanted);
        List<ContactRow> found = new ArrayList<>();
        long after = afterId;
        int asked;
        List<Seen> seen;
        do {
            asked = filter.matchesAll() ? Math.min(limit - found.size(), PAGE_ROWS) : PAGE_ROWS;
            seen = handle.select(PAGE, after, asked)
                    .map((row, context) -> Seen.of(row, filter))
                    .list();
            seen.stream()
                    .map(Seen::match)
                    .filter(Objects::nonNull)
                    .limit(limit - found.size())
                    .forEach(found::add);
            after = seen.isEmpty() ? after : seen.get(seen.size() - 1).id;
        } while (seen.size() == asked && found.size() < limit);
        return ConsentRecordTable.addedTo(found, handle);
    }

    /** A row that was read, with its contact if that matches. */
    private record Seen(long id, @Nullable ContactRow match) {
        static Seen of(ResultSet row, RowFilter filter) throws SQLException {
            return new Seen(ContactRow.id(row), filter.matches(row) ? ContactRow.of(row) : null);
        }
    }
}
