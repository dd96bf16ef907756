package dev.rollcall.internal.optout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.rollcall.internal.merge.OptOut;
import dev.rollcall.internal.merge.OptOuts;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Opt-outs that arrived while an ATOMIC import had locked the contact. The journal records them, the end of that import
 * applies them, and until then every look-up shows the contact as closed.
 */
public final class DeferredOptOuts {
    /** The author in the stamps of the host's changes. */
    public static final String HOST = "host";

    private static final int PAGE = 500;

    /**
     * The number of times that one call tries again in all, where a store is busy. An import can wait for longer than
     * the host, and after the last import nobody else would apply them.
     */
    private static final int RETRIES = 20;

    /** The host waits for the edit, and each is forced to disk. */
    private static final int MAX_AFTER_EDIT = 10;

    private DeferredOptOuts() {}

    /**
     * Applies all deferred opt-outs except those that another import has locked; the end of that import applies them.
     */
    public static void settle(ContactStore store) {
        long last = 0;
        int retries = RETRIES;
        for (List<OptOutRecord> page = page(store, last); !page.isEmpty(); page = page(store, last)) {
            for (Identifier address : addresses(page)) {
                while (!settleUnlessHeld(store, address) && retries > 0) {
                    retries--;
                }
            }
            last = page.get(page.size() - 1).id();
        }
    }

    /**
     * Applies a few deferred opt-outs, until one of them is locked. An edit that kept the store busy while somebody
     * opted out calls this at its end, so that the opt-out does not wait for the next import. The edit itself is done,
     * so a failure of the store is not its own.
     */
    public static void settleAfterEdit(ContactStore store) {
        try {
            for (Identifier address : addresses(store.journal().deferred(0, MAX_AFTER_EDIT))) {
                if (!settleUnlessHeld(store, address)) {
                    return;
                }
            }
        } catch (StoreException failed) {
            // they stay recorded, and the next edit or import applies them
        }
    }

    private static boolean settleUnlessHeld(ContactStore store, Identifier address) {
        try {
            settle(store, address);
            return true;
        } catch (HeldException held) {
            // they stay recorded, and the end of that import applies them
            return false;
        }
    }

    /**
     * Applies the deferred opt-outs of one address.
     *
     * @throws HeldException if an import still has it locked
     */
    public static void settle(ContactStore store, Identifier address) {
        List<OptOutRecord> deferred = store.journal().deferred(List.of(address));
        if (!deferred.isEmpty()) {
            LostRaces.retry(store, ContactStore.Mode.EDIT, transaction -> {
                apply(store, transaction, deferred);
                transaction.commit();
                return address;
            });
        }
    }

    /** Records an opt-out that waits for an import, durably. */
    public static void defer(ContactStore store, Identifier address, @Nullable Long listId) {
        store.journal()
                .defer(new OptOutRecord(
                        0, address, listId, Status.UNSUBSCRIBED, store.journal().now(), null));
        // the import may have ended in between, after its own search for deferred opt-outs
        settleUnlessHeld(store, address);
    }

    /** Applies all deferred opt-outs within an ATOMIC import, right before it commits. */
    public static void settleWithin(StoreTransaction whole, ContactStore store) {
        long last = 0;
        for (List<OptOutRecord> page = page(store, last); !page.isEmpty(); page = page(store, last)) {
            apply(store, whole, page);
            last = page.get(page.size() - 1).id();
        }
    }

    private static List<OptOutRecord> page(ContactStore store, long afterId) {
        return store.journal().deferred(afterId, PAGE);
    }

    private static void apply(ContactStore store, StoreTransaction transaction, List<OptOutRecord> deferred) {
        WorkingSet contacts = workingSet(store, transaction.find(IdentifierBatch.of(List.copyOf(addresses(deferred)))));
        close(contacts, deferred);
        transaction.write(contacts.changes());
        transaction.settled(deferred.stream().map(OptOutRecord::id).toList());
    }

    private static void close(WorkingSet contacts, List<OptOutRecord> deferred) {
        OptOuts optOuts = new OptOuts(contacts);
        for (OptOutRecord optOut : deferred) {
            Long list = optOut.listId();
            optOuts.close(
                    optOut.address(),
                    list == null ? OptOut.ofChannel(optOut.status()) : OptOut.ofList(list, optOut.status()));
        }
    }

    /**
     * Returns the contacts that {@code reading} finds in {@code store}, with the deferred opt-outs applied. {@code
     * reading} may run several times.
     */
    public static List<Contact> seen(ContactStore store, Supplier<List<Contact>> reading) {
        if (store.journal().deferred(0, 1).isEmpty()) {
            return reading.get();
        }
        for (List<Contact> before = reading.get(); ; ) {
            Set<Identifier> known = identifiers(before);
            // read before the contacts: an opt-out that is applied in between is found applied
            List<OptOutRecord> deferred = store.journal().deferred(known);
            List<Contact> found = reading.get();
            if (known.containsAll(identifiers(found))) {
                return deferred.isEmpty() ? found : closed(store, found, deferred);
            }
            before = found;
        }
    }

    private static List<Contact> closed(ContactStore store, List<Contact> found, List<OptOutRecord> deferred) {
        WorkingSet contacts = workingSet(store, new Matches(found, List.of()));
        close(contacts, deferred);
        List<Contact> closed = new ArrayList<>();
        for (Contact contact : found) {
            closed.add(contacts.owner(Identifier.id(contact.id())).orElseThrow().current());
        }
        return closed;
    }

    private static WorkingSet workingSet(ContactStore store, Matches matches) {
        return new WorkingSet(matches, Map.of(), new Stamp(store.journal().now(), HOST), null);
    }

    private static Set<Identifier> identifiers(List<Contact> contacts) {
        Set<Identifier> identifiers = new HashSet<>();
        contacts.forEach(contact -> identifiers.addAll(contact.identifiers()));
        return identifiers;
    }

    private static Collection<Identifier> addresses(List<OptOutRecord> deferred) {
        Set<Identifier> addresses = new LinkedHashSet<>();
        deferred.forEach(optOut -> addresses.add(optOut.address()));
        return addresses;
    }
}
