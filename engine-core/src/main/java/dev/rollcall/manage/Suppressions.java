package dev.rollcall.manage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.SuppressionFilter;
import org.jspecify.annotations.Nullable;

/**
 * The addresses and domains that must not be mailed. Thread-safe. Methods may throw {@link
 * dev.rollcall.store.StoreException}.
 */
public final class Suppressions {
    private static final int PAGE = 500;

    private final ContactStore store;

    /** Creates the view of {@code store}; hosts use {@code ImportEngine.suppressions()}. */
    public Suppressions(ContactStore store) {
        Objects.requireNonNull(store, "store");
        this.store = store;
    }

    /**
     * Puts an address on the registry. Imports refuse rows that give it. The contact that owns it does not change.
     *
     * @param address an e-mail address or a phone number
     * @param reason the reason, for people, or null
     * @throws IllegalArgumentException if {@code address} is another kind of identifier
     */
    public void suppress(Identifier address, @Nullable String reason) {
        Objects.requireNonNull(address, "address");
        put(kind(address), address.key(), null, SuppressionOrigin.REGISTRY, reason);
    }

    /**
     * Puts an address on the global registry. Works like {@link #suppress}, but {@link Contacts#resubscribe} does not
     * lift it.
     *
     * @param address an e-mail address or a phone number
     * @param reason the reason, for people, or null
     * @throws IllegalArgumentException if {@code address} is another kind of identifier
     */
    public void suppressGlobally(Identifier address, @Nullable String reason) {
        Objects.requireNonNull(address, "address");
        put(kind(address), address.key(), null, SuppressionOrigin.GLOBAL_REGISTRY, reason);
    }

    /**
     * Suppresses an address on one list. Imports accept its rows, but do not put the contact that gets the address on
     * the list. The contact that owns it does not change.
     *
     * @param address an e-mail address or a phone number
     * @param reason the reason, for people, or null
     * @throws IllegalArgumentException if there is no such list, or {@code address} is another kind of identifier
     */
    public void suppressOnList(Identifier address, long listId, @Nullable String reason) {
        Objects.requireNonNull(address, "address");
        if (Edit.lookUp(store, transaction -> transaction.catalog().list(listId))
                .isEmpty()) {
            throw new IllegalArgumentException("there is no list with the id " + listId);
        }
        put(kind(address), address.key(), listId, SuppressionOrigin.REGISTRY, reason);
    }

    private static SuppressionKind kind(Identifier address) {
        return address.kind()
                .channel()
                .map(SuppressionKind::of)
                .orElseThrow(() ->
                        new IllegalArgumentException("only an e-mail address or a phone number can be suppressed"));
    }

    /**
     * Puts a domain on the registry. Imports refuse rows that give an e-mail address of it. Subdomains are not
     * included.
     *
     * @param reason the reason, for people, or null
     * @throws IllegalArgumentException if {@code domain} is not a domain
     */
    public void suppressDomain(String domain, @Nullable String reason) {
        Objects.requireNonNull(domain, "domain");
        put(SuppressionKind.DOMAIN, key(domain), null, SuppressionOrigin.REGISTRY, reason);
    }

    private void put(
            SuppressionKind kind,
            String key,
            @Nullable Long listId,
            SuppressionOrigin origin,
            @Nullable String reason) {
        Edit.inTransaction(store, transaction -> {
            Suppression entry = new Suppression(
                    0,
                    kind,
                    key,
                    listId,
                    origin,
                    Status.SUPPRESSED,
                    reason,
                    store.journal().now());
            transaction.write(Changes.ofSuppression(entry));
            return entry;
        });
    }

    /**
     * Returns all entries about an address: those of the registries, those of its domain, its opt-outs, and
     * confirmations that it was asked for and has not given.
     */
    public List<Suppression> find(Identifier address) {
        Objects.requireNonNull(address, "address");
        return Edit.lookUp(
                store,
                transaction -> transaction.find(IdentifierBatch.of(List.of(address))).suppressions().stream()
                        .filter(entry -> isAbout(entry, address))
                        .toList());
    }

    private static boolean isAbout(Suppression entry, Identifier address) {
        return entry.kind() == SuppressionKind.DOMAIN
                ? address.domain().filter(entry.key()::equals).isPresent()
                : entry.key().equals(address.key());
    }

    /**
     * Returns a page of suppressions in the order of their ids.
     *
     * @param afterId the id of the last entry of the page before, 0 for the first page
     * @param limit the largest number of entries on the page, 1 or more
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public List<Suppression> scan(SuppressionFilter filter, long afterId, int limit) {
        Objects.requireNonNull(filter, "filter");
        Paging.requireLimit(limit);
        return store.suppressions(filter, afterId, limit);
    }

    /** Passes every suppression to {@code action}, in the order of their ids, and reads them page by page. */
    public void forEach(SuppressionFilter filter, Consumer<Suppression> action) {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(action, "action");
        Paging.forEach((after, limit) -> scan(filter, after, limit), Suppression::id, PAGE, action);
    }

    /**
     * Returns a page of the opt-outs since a time that still hold, with their reasons, in the order of their ids
     * (checklist F-75). An address that opted out several times occurs several times.
     *
     * @param since the earliest time
     * @param afterId the id of the last record of the page before, 0 for the first page
     * @param limit the largest number of records on the page, 1 or more; the page has fewer only if there are no more
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public List<OptOutRecord> optedOutSince(Instant since, long afterId, int limit) {
        Objects.requireNonNull(since, "since");
        Paging.requireLimit(limit);
        List<OptOutRecord> closed = new ArrayList<>();
        long last = afterId;
        while (closed.size() < limit) {
            List<OptOutRecord> page = store.optOuts(since, last, limit - closed.size());
            if (page.isEmpty()) {
                break;
            }
            closed.addAll(OpenOptOuts.stillClosed(store, page));
            last = page.get(page.size() - 1).id();
        }
        return closed;
    }

    /**
     * Returns a page of the records of grants, each with what it opened, in the order of their ids.
     *
     * @param afterId the id of the last record of the page before, 0 for the first page
     * @param limit the largest number of records on the page, 1 or more
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public List<GrantRecord> grants(long afterId, int limit) {
        Paging.requireLimit(limit);
        return store.grants(afterId, limit);
    }

    /**
     * Removes an entry from a registry.
     *
     * @throws IllegalArgumentException if {@code entry} is an opt-out or a confirmation that is awaited: only the
     *     person can end those
     */
    public void lift(Suppression entry) {
        Objects.requireNonNull(entry, "entry");
        if (entry.origin() == SuppressionOrigin.OPT_OUT) {
            throw new IllegalArgumentException(
                    "an opt-out cannot be lifted; let the person in by contacts().resubscribe");
        } else if (entry.origin() == SuppressionOrigin.WAITING) {
            throw new IllegalArgumentException(
                    "a confirmation that is awaited cannot be lifted; let the person in by contacts().resubscribe");
        }
        Edit.inTransaction(store, transaction -> {
            transaction.write(Changes.ofLifting(entry));
            return entry;
        });
    }

    private static String key(String domain) {
        return Identifier.email("someone@" + Blanks.strip(domain))
                .domain()
                .orElseThrow(() -> new AssertionError(IdentifierKind.EMAIL));
    }
}
