package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.ListColumn;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.SuppressionFilter;
import org.jdbi.v3.core.Handle;

/** The queries on the rows of {@code suppression}. */
public final class SuppressionTable {
    private static final String SELECT =
            "SELECT s.id, s.kind, s.address, s.list_id, s.origin, s.status, s.reason, s.since";

    private static final String AGAINST =
            SELECT + " FROM UNNEST(?) k(v) JOIN suppression s ON s.kind = ? AND s.address = k.v";

    /** The query for any entry. It has a table function, since H2 may answer other queries from a cached result. */
    private static final String ANY =
            "SELECT s.id FROM UNNEST(?) k(v) JOIN suppression s ON s.kind = ? FETCH FIRST 1 ROW ONLY";

    public static final String PAGE = SELECT
            + " FROM suppression s WHERE s.id > ?"
            + " AND (CAST(? AS INTEGER) IS NULL OR s.origin = ?) AND (CAST(? AS BIGINT) IS NULL OR s.since >= ?)"
            + " ORDER BY s.id FETCH FIRST ? ROWS ONLY";

    private SuppressionTable() {}

    /** Returns every entry of an address that is looked up or that one of the contacts owns, or of its domain. */
    public static List<Suppression> against(Handle handle, IdentifierBatch keys, Collection<Contact> contacts) {
        List<Identifier> identifiers = new ArrayList<>(keys.identifiers());
        contacts.forEach(contact -> identifiers.addAll(contact.identifiers()));
        List<Suppression> found = of(handle, identifiers);
        if (areThere(handle, SuppressionKind.DOMAIN)) {
            NavigableSet<String> domains = new TreeSet<>();
            identifiers.forEach(identifier -> identifier.domain().ifPresent(domains::add));
            found.addAll(of(handle, SuppressionKind.DOMAIN, domains));
        }
        return found;
    }

    /** Reports whether there are entries of addresses at all. */
    static boolean areThere(Handle handle) {
        return areThere(handle, SuppressionKind.EMAIL) || areThere(handle, SuppressionKind.PHONE);
    }

    /** Returns every entry of the addresses among {@code identifiers}, without those of their domains. */
    static List<Suppression> of(Handle handle, Collection<Identifier> identifiers) {
        List<Suppression> found = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            if (areThere(handle, SuppressionKind.of(channel))) {
                IdentifierKind kind = IdentifierKind.of(channel);
                NavigableSet<String> addresses = new TreeSet<>();
                for (Identifier identifier : identifiers) {
                    if (identifier.kind() == kind) {
                        addresses.add(identifier.key());
                    }
                }
                found.addAll(of(handle, SuppressionKind.of(channel), addresses));
            }
        }
        return found;
    }

    /** Reports whether there are entries of {@code kind} at all: most stores have none of some kind. */
    private static boolean areThere(Handle handle, SuppressionKind kind) {
        return handle.select(ANY)
                .bindArray(0, Integer.class, 1)
                .bind(1, CodeColumn.SUPPRESSION_KIND.of(kind))
                .mapTo(Long.class)
                .findFirst()
                .isPresent();
    }

    private static List<Suppression> of(Handle handle, SuppressionKind kind, NavigableSet<String> addresses) {
        List<Suppression> found = new ArrayList<>();
        for (List<String> page : KeyBatches.of(List.copyOf(addresses))) {
            handle.select(AGAINST)
                    .bindArray(0, String.class, page)
                    .bind(1, CodeColumn.SUPPRESSION_KIND.of(kind))
                    .map((row, context) -> entry(row))
                    .forEach(found::add);
        }
        return found;
    }

    /** Returns the matching entries after an id. */
    public static List<Suppression> page(Handle handle, SuppressionFilter filter, long afterId, int limit) {
        Integer origin = filter.origin() == null ? null : CodeColumn.SUPPRESSION_ORIGIN.of(filter.origin());
        Long since = filter.since() == null ? null : TimeColumn.of(filter.since());
        return handle.select(PAGE, afterId, origin, origin, since, since, limit)
                .map((row, context) -> entry(row))
                .list();
    }

    private static Suppression entry(ResultSet row) throws SQLException {
        return new Suppression(
                row.getLong(1),
                CodeColumn.SUPPRESSION_KIND.constant(row.getInt(2)),
                row.getString(3),
                ListColumn.listId(row.getLong(4)),
                CodeColumn.SUPPRESSION_ORIGIN.constant(row.getInt(5)),
                CodeColumn.STATUS.constant(row.getInt(6)),
                row.getString(7),
                TimeColumn.instant(row.getLong(8)));
    }
}
