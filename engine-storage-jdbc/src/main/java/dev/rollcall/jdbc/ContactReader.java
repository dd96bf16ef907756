package dev.rollcall.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.model.Contact;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Name;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;

/**
 * Reads whole contacts with a few statements, however many there are. Keys are joined as an array: H2 would compare {@code = ANY(?)}
 * with every element of it for each row.
 */
final class ContactReader {
    private static final String SELECT = "SELECT " + ContactParts.COLUMNS;
    private static final String BY_ID = SELECT + " FROM UNNEST(?) k(v) JOIN contact c ON c.id = k.v";
    private static final String BY_EMAIL = SELECT + " FROM UNNEST(?) k(v) JOIN contact c ON c.email_key = k.v";
    private static final String BY_PHONE = SELECT + " FROM UNNEST(?) k(v) JOIN contact c ON c.phone = k.v";
    private static final String BY_EXTERNAL_ID = SELECT + " FROM UNNEST(?) k(v) JOIN contact c ON c.external_id = k.v";

    private static final String PAGE = SELECT
            + " FROM contact c WHERE c.id > ?"
            + " AND (CAST(? AS BIGINT) IS NULL OR EXISTS"
            + " (SELECT 1 FROM membership m WHERE m.contact_id = c.id AND m.list_id = ?))"
            + " AND (CAST(? AS VARCHAR) IS NULL OR EXISTS"
            + " (SELECT 1 FROM contact_tag t WHERE t.contact_id = c.id AND t.tag_key = ?))"
            + " ORDER BY c.id FETCH FIRST ? ROWS ONLY";

    private static final String STILL_THERE =
            "SELECT COUNT(*) FROM UNNEST(?, ?) k(id, version) JOIN contact c ON c.id = k.id AND c.version = k.version";

    private ContactReader() {}

    /** How many contacts the handle's transaction sees. */
    static long count(Handle handle) {
        return handle.select("SELECT COUNT(*) FROM contact").mapTo(Long.class).one();
    }

    /** The contacts that own {@code keys}, in the order of their ids. To be checked by {@link #requireUnchanged}. */
    static List<Contact> owners(Handle handle, IdentifierBatch keys) {
        SortedMap<Long, ContactParts> found = new TreeMap<>();
        List<Long> ids = keys.keys(IdentifierKind.ID).stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
        find(handle, BY_ID, Long.class, ids, found);
        find(handle, BY_EXTERNAL_ID, String.class, keys.keys(IdentifierKind.EXTERNAL_ID), found);
        find(handle, BY_EMAIL, String.class, keys.keys(IdentifierKind.EMAIL), found);
        find(handle, BY_PHONE, String.class, keys.keys(IdentifierKind.PHONE), found);
        return whole(handle, found);
    }

    private static <K> void find(
            Handle handle, String sql, Class<K> type, List<K> keys, SortedMap<Long, ContactParts> found) {
        for (List<K> page : Pages.of(keys)) {
            handle.select(sql)
                    .bindArray(0, type, page)
                    .map((row, context) -> ContactParts.of(row))
                    .forEach(parts -> found.putIfAbsent(parts.id, parts));
        }
    }

    /** The contacts after an id that match. */
    static List<Contact> page(Handle handle, ContactFilter filter, long afterId, int limit) {
        Long listId = filter.listId();
        String tag = filter.tag() == null ? null : Name.key(filter.tag());
        SortedMap<Long, ContactParts> found = new TreeMap<>();
        handle.select(PAGE, afterId, listId, listId, tag, tag, limit)
                .map((row, context) -> ContactParts.of(row))
                .forEach(parts -> found.put(parts.id, parts));
        return whole(handle, found);
    }

    private static List<Contact> whole(Handle handle, SortedMap<Long, ContactParts> found) {
        for (List<Long> page : Pages.of(List.copyOf(found.keySet()))) {
            Memberships.read(handle, page, found);
            Tags.read(handle, page, found);
            ConsentRecords.read(handle, page, found);
        }
        return found.values().stream().map(ContactParts::whole).toList();
    }

    /**
     * Checks that what was read with several statements is one state.
     *
     * @throws LostRaceException if one of the contacts was changed between the statements
     */
    static void requireUnchanged(Handle handle, Collection<Contact> contacts) {
        for (List<Contact> page : Pages.of(List.copyOf(contacts))) {
            long unchanged = handle.select(STILL_THERE)
                    .bindArray(0, Long.class, page.stream().map(Contact::id).toList())
                    .bindArray(
                            1, Long.class, page.stream().map(Contact::version).toList())
                    .mapTo(Long.class)
                    .one();
            if (unchanged != page.size()) {
                throw new LostRaceException("somebody else has changed a contact while it was read");
            }
        }
    }
}
