package dev.rollcall.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import dev.rollcall.internal.text.Name;
import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportJournal;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.store.SuppressionFilter;
import org.jspecify.annotations.Nullable;

/**
 * A store on the heap, for tests, previews and small sets of contacts; its data ends with the process. One transaction
 * is open at a time: a second {@link #begin} waits for it. Scans and the journal never wait for a transaction, and
 * look-ups never wait for an ATOMIC one. Thread-safe.
 */
public final class InMemoryContactStore implements ContactStore {
    private final Tables tables = new Tables();
    private final InMemoryJournal journal;
    private final TransactionQueue queue = new TransactionQueue();

    /** Creates an empty store with the clock of the system. */
    public InMemoryContactStore() {
        this(Clock.systemUTC());
    }

    /** Creates an empty store with {@code clock} as the clock of {@link ImportJournal#now}. */
    public InMemoryContactStore(Clock clock) {
        journal = new InMemoryJournal(clock);
    }

    /**
     * Starts a transaction as soon as no other is open. An EDIT that meets an ATOMIC one begins beside it, and can only
     * look up.
     *
     * @throws StoreException if the thread is interrupted while it waits, or has begun the open transaction itself and
     *     would wait forever
     */
    @Override
    public StoreTransaction begin(Mode mode) {
        return queue.enter(mode)
                ? InMemoryTransaction.open(mode, tables, journal, queue::leave)
                : InMemoryTransaction.besideAtomic(tables, journal);
    }

    /**
     * Returns a sentence with measured sizes: 0.8 kB for a contact with only an address, 2.3 kB for one with all
     * identifiers and nine fields.
     */
    @Override
    public String heapNeeds() {
        return "the store in memory keeps every contact on the heap, 1 to 2.5 kB each, and holds "
                + tables.contacts.size()
                + "; give Java more with -Xmx, or keep the contacts in a database file";
    }

    @Override
    public ImportJournal journal() {
        return journal;
    }

    @Override
    public List<Contact> scan(ContactFilter filter, long afterId, int limit) {
        Predicate<Contact> matching = matching(filter);
        return tables.read(() -> tables.contacts.tailMap(afterId, false).values().stream()
                .filter(matching)
                .limit(limit)
                .toList());
    }

    private static Predicate<Contact> matching(ContactFilter filter) {
        String tag = filter.tag() == null ? null : Name.key(filter.tag());
        return contact -> (tag == null || contact.tags().containsKey(tag)) && filter.isMember(contact.memberships());
    }

    @Override
    public List<Suppression> suppressions(SuppressionFilter filter, long afterId, int limit) {
        return tables.read(() -> tables.suppressions.tailMap(afterId, false).values().stream()
                .filter(entry -> filter.origin() == null || entry.origin() == filter.origin())
                .filter(entry -> filter.since() == null || !entry.since().isBefore(filter.since()))
                .limit(limit)
                .toList());
    }

    @Override
    public List<GrantRecord> grants(long afterId, int limit) {
        return tables.read(() -> tables.grants.tailMap(afterId, false).values().stream()
                .limit(limit)
                .toList());
    }

    @Override
    public List<OptOutRecord> optOuts(@Nullable Instant since, long afterId, int limit) {
        return tables.read(() -> tables.optOuts.tailMap(afterId, false).values().stream()
                .filter(closed -> since == null || !closed.at().isBefore(since))
                .limit(limit)
                .toList());
    }

    /** Does nothing: the data stays readable as long as the store is reachable. */
    @Override
    public void close() {}
}
