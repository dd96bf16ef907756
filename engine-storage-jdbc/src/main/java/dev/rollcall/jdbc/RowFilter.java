package dev.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.rollcall.model.Name;
import dev.rollcall.store.ContactFilter;
import org.jspecify.annotations.Nullable;

/** A {@link ContactFilter} on rows of {@code contact}: reads no more of a row than it asks about, since most do not match. */
record RowFilter(@Nullable Long listId, @Nullable String tagKey) {
    static RowFilter of(ContactFilter filter) {
        String tag = filter.tag();
        return new RowFilter(filter.listId(), tag == null ? null : Name.key(tag));
    }

    boolean matchesAll() {
        return listId == null && tagKey == null;
    }

    /** Whether the current row of a query for {@link ContactRow#COLUMNS} matches. */
    boolean matches(ResultSet row) throws SQLException {
        return (listId == null || ContactRow.memberships(row).keySet().stream().anyMatch(key -> key.listId() == listId))
                && (tagKey == null || ContactRow.tags(row).containsKey(tagKey));
    }
}
