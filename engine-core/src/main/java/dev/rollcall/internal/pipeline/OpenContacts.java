package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.dedupe.DuplicateSearch;
import dev.rollcall.internal.dedupe.Winner;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.job.RefusedException;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import dev.rollcall.options.DuplicateCheck;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.StoreTransaction;

/**
 * A count of the known contacts that a file of people who have left would close (ruling R-31): those with any
 * identifier of its rows. They are looked up in batches; a repeated contact is detected like a repeated key, in bounded
 * memory. Used by one thread.
 */
final class OpenContacts implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Set<ConsentScope> from;
    private final long allowed;
    private final ContactStore store;
    private final DuplicateSearch counted;
    private final List<Identifiers> batch = new ArrayList<>();
    private long row;
    private long found;

    /**
     * Creates an empty count.
     *
     * @param budgetBytes the most memory to use, about
     */
    OpenContacts(EverybodyLeft left, HeaderMapping mapping, ContactStore store, Seed seed, long budgetBytes) {
        this.from = ConsentScope.left(left.from(), mapping.targets());
        this.allowed = left.maxClosed();
        this.store = store;
        this.counted = new DuplicateSearch(Winner.FIRST, DuplicateCheck.FINGERPRINT, seed, budgetBytes);
    }

    /** Adds the identifiers of a row. */
    void add(Identifiers identifiers) {
        if (identifiers.all().isEmpty()) {
            return;
        }
        batch.add(identifiers);
        if (batch.size() == BATCH) {
            lookUp();
        }
    }

    private void lookUp() {
        List<Identifier> keys =
                batch.stream().flatMap(row -> row.all().stream()).toList();
        Map<Identifier, Contact> owners =
                LostRaces.retry(store, ContactStore.Mode.CHUNK, transaction -> openOwners(transaction, keys));
        batch.forEach(row -> count(row, owners));
        batch.clear();
    }

    private Map<Identifier, Contact> openOwners(StoreTransaction transaction, List<Identifier> keys) {
        Map<Identifier, Contact> owners = new HashMap<>();
        Collection<Long> lists = lists(transaction);
        for (Contact contact : transaction.find(IdentifierBatch.of(keys)).contacts()) {
            if (isOpen(contact, lists)) {
                owners.put(Identifier.id(contact.id()), contact);
                contact.identifiers().forEach(identifier -> owners.put(identifier, contact));
            }
        }
        return owners;
    }

    private void count(Identifiers given, Map<Identifier, Contact> owners) {
        Map<Long, Contact> reached = new LinkedHashMap<>();
        for (Identifier identifier : given.all()) {
            Contact owner = owners.get(identifier);
            if (owner != null) {
                reached.put(owner.id(), owner);
            }
        }
        row++;
        for (Long id : reached.keySet()) {
            counted.add(Identifier.id(id), row);
            found++;
        }
    }

    /** Returns the lists to leave, if they exist. */
    private Collection<Long> lists(StoreTransaction transaction) {
        return from.stream()
                .filter(ConsentScope.OfList.class::isInstance)
                .flatMap(scope -> transaction.catalog().list(((ConsentScope.OfList) scope).name()).stream())
                .map(ContactList::id)
                .toList();
    }

    private boolean isOpen(Contact contact, Collection<Long> lists) {
        return from.stream().anyMatch(scope -> isOpen(contact, scope, lists));
    }

    private static boolean isOpen(Contact contact, ConsentScope scope, Collection<Long> lists) {
        return switch (scope.kind()) {
            case CHANNEL ->
                contact.effective(((ConsentScope.OfChannel) scope).channel())
                        .filter(OpenContacts::isOpen)
                        .isPresent();
            case LIST ->
                contact.memberships().entrySet().stream()
                        .anyMatch(
                                membership -> lists.contains(membership.getKey().listId())
                                        && isOpen(membership.getValue().status()));
            case CONTACT -> isOpen(contact.status());
        };
    }

    private static boolean isOpen(Status status) {
        return status.statusClass() == StatusClass.OPEN;
    }

    /**
     * Ends the count.
     *
     * @throws RefusedException if there are more than the request allows
     */
    void requireWithinLimit() {
        lookUp();
        try (DuplicateRows again = counted.resolve()) {
            long open = found - again.count();
            if (open > allowed) {
                throw new RefusedException("the file would close " + open + " known contacts that are open, and "
                        + allowed + " are allowed; if all of them have left, name the number:"
                        + " --close-at-most " + open + " (in Java: EverybodyLeft.withMaxClosed(" + open + "))");
            }
        }
    }

    @Override
    public void close() {
        counted.close();
    }
}
