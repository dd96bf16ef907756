package dev.rollcall.jdbc.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.rollcall.jdbc.internal.column.PhoneColumn;
import dev.rollcall.model.Contact;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;

/**
 * A reader of the contacts that own identifiers, with a few statements for any number of them. Keys are joined as an
 * array, since H2 would compare {@code = ANY(?)} with every element of it for each row. Not thread-safe.
 */
public final class Owners {
    private static final String FROM = " FROM UNNEST(?) k(v) JOIN contact c ON ";
    private static final String BY_ID = "SELECT " + ContactRow.COLUMNS + FROM + "c.id = k.v";
    private static final String BY_EMAIL = "SELECT " + ContactRow.COLUMNS + FROM + "c.email_key = k.v";

    /** The query for ids. They are in the index, so the rows, most of which are known by then, need not be read. */
    private static final String IDS_BY_PHONE = "SELECT c.id" + FROM + "c.phone = k.v";

    private static final String IDS_BY_EXTERNAL_ID =
            "SELECT e.contact_id FROM UNNEST(?) k(v) JOIN contact_external_id e ON e.external_id = k.v";

    private static final String STILL_THERE =
            "SELECT COUNT(*) FROM UNNEST(?, ?) k(id, version) JOIN contact c ON c.id = k.id AND c.version = k.version";

    private final Handle handle;
    private final SortedMap<Long, ContactRow> found = new TreeMap<>();
    private final List<Contact> contacts;

    /** The number of statements that found something; each of them saw a committed state, but not the same. */
    private int states;

    public Owners(Handle handle, IdentifierBatch keys) {
        this.handle = handle;
        find(BY_EMAIL, String.class, keys.keys(IdentifierKind.EMAIL));
        NavigableSet<Long> others = new TreeSet<>();
        keys.keys(IdentifierKind.ID).stream().map(Long::valueOf).forEach(others::add);
        others.addAll(ids(IDS_BY_EXTERNAL_ID, String.class, withoutOwner(keys, IdentifierKind.EXTERNAL_ID)));
        List<Long> phones = withoutOwner(keys, IdentifierKind.PHONE).stream()
                .filter(PhoneColumn::holds)
                .map(PhoneColumn::number)
                .sorted()
                .toList();
        others.addAll(ids(IDS_BY_PHONE, Long.class, phones));
        others.removeAll(found.keySet());
        find(BY_ID, Long.class, List.copyOf(others));
        if (found.values().stream().anyMatch(ContactRow::hasConsents)) {
            states++;
        }
        contacts = ConsentRecordTable.addedTo(found.values(), handle);
    }

    /**
     * Returns the keys of {@code kind} that none of the contacts found so far has; a key has one owner only. Most
     * contacts are found by their address and still have the number that is looked up with it.
     */
    private List<String> withoutOwner(IdentifierBatch keys, IdentifierKind kind) {
        Set<String> owned = new HashSet<>();
        for (ContactRow row : found.values()) {
            row.contact().identifier(kind).ifPresent(identifier -> owned.add(identifier.key()));
        }
        return keys.keys(kind).stream().filter(key -> !owned.contains(key)).toList();
    }

    private <K> void find(String sql, Class<K> type, List<K> keys) {
        for (List<K> page : KeyBatches.of(keys)) {
            List<ContactRow> rows = handle.select(sql)
                    .bindArray(0, type, page)
                    .map((row, context) -> ContactRow.of(row))
                    .list();
            rows.forEach(row -> found.putIfAbsent(row.contact().id(), row));
            states += rows.isEmpty() ? 0 : 1;
        }
    }

    private <K> List<Long> ids(String sql, Class<K> type, List<K> keys) {
        List<Long> ids = new ArrayList<>();
        for (List<K> page : KeyBatches.of(keys)) {
            ids.addAll(handle.select(sql)
                    .bindArray(0, type, page)
                    .mapTo(Long.class)
                    .list());
        }
        states += ids.isEmpty() ? 0 : 1;
        return ids;
    }

    /** Returns the contacts in the order of their ids. Check them with {@link #requireOneState}. */
    public List<Contact> contacts() {
        return contacts;
    }

    /**
     * Checks that the results of several statements are one state.
     *
     * @throws LostRaceException if one of the contacts was changed between the statements
     */
    public void requireOneState() {
        if (states <= 1) {
            return;
        }
        for (List<Contact> page : KeyBatches.of(contacts)) {
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
