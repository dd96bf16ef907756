package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.rollcall.internal.text.Name;
import dev.rollcall.store.ContactFilter;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ContactFilter} for rows of {@code contact}. It reads only the columns that it needs, since most rows do not
 * match.
 */
record RowFilter(ContactFilter wanted, @Nullable String tagKey) {
    static RowFilter of(ContactFilter wanted) {
        String tag = wanted.tag();
        return new RowFilter(wanted, tag == null ? null : Name.key(tag));
    }

    boolean matchesAll() {
        return wanted.listId() == null && tagKey == null;
    }

    /** Reports whether the current row of a query for {@link ContactRow#COLUMNS} matches. */
    boolean matches(ResultSet row) throws SQLException {
        return (wanted.listId() == null || wanted.isMember(ContactRow.memberships(row)))
                && (tagKey == null || ContactRow.tags(row).containsKey(tagKey));
    }
}
