package dev.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.SuppressionFilter;
import org.jdbi.v3.core.Handle;

/** Reads the rows of {@code suppression}. */
final class Suppressions {
    /** What {@code list_id} is for all lists: part of a unique key, which nulls would not be. */
    static final long ALL_LISTS = 0;

    private static final String SELECT =
            "SELECT s.id, s.kind, s.address, s.list_id, s.origin, s.status, s.reason, s.since";

    private static final String AGAINST =
            SELECT + " FROM UNNEST(?) k(v) JOIN suppression s ON s.kind = ? AND s.address = k.v";

    private static final String PAGE = SELECT
            + " FROM suppression s WHERE s.id > ?"
            + " AND (CAST(? AS TINYINT) IS NULL OR s.origin = ?) AND (CAST(? AS BIGINT) IS NULL OR s.since >= ?)"
            + " ORDER BY s.id FETCH FIRST ? ROWS ONLY";

    private Suppressions() {}

    /** Every entry of an address that is looked up or that one of the contacts owns, or of its domain. */
    static List<Suppression> against(Handle handle, IdentifierBatch keys, Collection<Contact> contacts) {
        Map<SuppressionKind, SortedSet<String>> subjects = new EnumMap<>(SuppressionKind.class);
        keys.identifiers().forEach(identifier -> addSubjects(identifier, subjects));
        for (Contact contact : contacts) {
            contact.identifiers().forEach(identifier -> addSubjects(identifier, subjects));
        }
        List<Suppression> found = new ArrayList<>();
        subjects.forEach((kind, addresses) -> {
            for (List<String> page : Pages.of(List.copyOf(addresses))) {
                handle.select(AGAINST)
                        .bindArray(0, String.class, page)
                        .bind(1, Code.SUPPRESSION_KIND.of(kind))
                        .map((row, context) -> entry(row))
                        .forEach(found::add);
            }
        });
        return found;
    }

    private static void addSubjects(Identifier identifier, Map<SuppressionKind, SortedSet<String>> subjects) {
        Channel channel = identifier.kind().channel().orElse(null);
        if (channel != null) {
            add(SuppressionKind.of(channel), identifier.key(), subjects);
            identifier.domain().ifPresent(domain -> add(SuppressionKind.DOMAIN, domain, subjects));
        }
    }

    private static void add(SuppressionKind kind, String address, Map<SuppressionKind, SortedSet<String>> subjects) {
        subjects.computeIfAbsent(kind, none -> new TreeSet<>()).add(address);
    }

    /** The entries after an id that match. */
    static List<Suppression> page(Handle handle, SuppressionFilter filter, long afterId, int limit) {
        Integer origin = filter.origin() == null ? null : Code.SUPPRESSION_ORIGIN.of(filter.origin());
        Long since = filter.since() == null ? null : Micros.of(filter.since());
        return handle.select(PAGE, afterId, origin, origin, since, since, limit)
                .map((row, context) -> entry(row))
                .list();
    }

    private static Suppression entry(ResultSet row) throws SQLException {
        long listId = row.getLong(4);
        return new Suppression(
                row.getLong(1),
                Code.SUPPRESSION_KIND.constant(row.getInt(2)),
                row.getString(3),
                listId == ALL_LISTS ? null : listId,
                Code.SUPPRESSION_ORIGIN.constant(row.getInt(5)),
                Code.STATUS.constant(row.getInt(6)),
                row.getString(7),
                Micros.instant(row.getLong(8)));
    }
}
