package dev.rollcall.jdbc;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.model.Contact;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;

/**
 * The contacts that own identifiers, read with a few statements however many there are. Keys are joined as an array: H2 would compare
 * {@code = ANY(?)} with every element of it for each row. Not thread-safe.
 */
final class Owners {
    private static final String SELECT = "SELECT " + ContactRow.COLUMNS + " FROM UNNEST(?) k(v) JOIN contact c ON ";
    private static final String BY_ID = SELECT + "c.id = k.v";
    private static final String BY_EMAIL = SELECT + "c.email_key = k.v";
    private static final String BY_PHONE = SELECT + "c.phone = k.v";
    private static final String BY_EXTERNAL_ID = SELECT + "c.external_id = k.v";

    private static final String STILL_THERE =
            "SELECT COUNT(*) FROM UNNEST(?, ?) k(id, version) JOIN contact c ON c.id = k.id AND c.version = k.version";

    private final Handle handle;
    private final SortedMap<Long, ContactRow> found = new TreeMap<>();
    private final List<Contact> contacts;

    /** Statements that found something; each of them saw a committed state, but not the same. */
    private int states;

    Owners(Handle handle, IdentifierBatch keys) {
        this.handle = handle;
        find(
                BY_ID,
                Long.class,
                keys.keys(IdentifierKind.ID).stream()
                        .map(Long::valueOf)
                        .sorted()
                        .toList());
        find(BY_EXTERNAL_ID, String.class, keys.keys(IdentifierKind.EXTERNAL_ID));
        find(BY_EMAIL, String.class, keys.keys(IdentifierKind.EMAIL));
        find(
                BY_PHONE,
                Long.class,
                keys.keys(IdentifierKind.PHONE).stream()
                        .filter(PhoneColumn::holds)
                        .map(PhoneColumn::number)
                        .sorted()
                        .toList());
        if (found.values().stream().anyMatch(ContactRow::hasConsents)) {
            states++;
        }
        contacts = ConsentRecords.addedTo(found.values(), handle);
    }

    private <K> void find(String sql, Class<K> type, List<K> keys) {
        for (List<K> page : Pages.of(keys)) {
            List<ContactRow> rows = handle.select(sql)
                    .bindArray(0, type, page)
                    .map((row, context) -> ContactRow.of(row))
                    .list();
            rows.forEach(row -> found.putIfAbsent(row.contact().id(), row));
            states += rows.isEmpty() ? 0 : 1;
        }
    }

    /** In the order of their ids. To be checked by {@link #requireOneState}. */
    List<Contact> contacts() {
        return contacts;
    }

    /**
     * Checks that what was read with several statements is one state.
     *
     * @throws LostRaceException if one of the contacts was changed between the statements
     */
    void requireOneState() {
        if (states <= 1) {
            return;
        }
        for (List<Contact> page : Pages.of(contacts)) {
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
