package dev.rollcall.manage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Blanks;
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

/** The addresses and domains that must not be mailed. Thread-safe. Methods may throw {@link dev.rollcall.store.StoreException}. */
public final class Suppressions {
    private final ContactStore store;

    public Suppressions(ContactStore store) {
        this.store = store;
    }

    /**
     * Puts an address on the registry: imports refuse rows that give it. A contact that owns it stays as it is.
     *
     * @param address an e-mail address or a phone number
     * @param reason for people, may be null
     */
    public void suppress(Identifier address, @Nullable String reason) {
        put(kind(address), address.key(), null, SuppressionOrigin.REGISTRY, reason);
    }

    /** Like {@link #suppress}, for good: no {@link Contacts#resubscribe} lets such an address in. */
    public void suppressGlobally(Identifier address, @Nullable String reason) {
        put(kind(address), address.key(), null, SuppressionOrigin.GLOBAL_REGISTRY, reason);
    }

    /**
     * Keeps an address off one list: imports take its rows, but whoever takes the address does not get onto the list. A contact that
     * owns it stays as it is.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public void refuseOnList(Identifier address, long listId, @Nullable String reason) {
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
                .orElseThrow(
                        () -> new IllegalArgumentException("only an e-mail address or a phone number can be refused"));
    }

    /**
     * Puts a domain on the registry: imports refuse rows that give an address of it. Subdomains are domains of their own.
     *
     * @throws IllegalArgumentException if {@code domain} is none
     */
    public void refuseDomain(String domain, @Nullable String reason) {
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
            transaction.write(new Changes(List.of(), List.of(), List.of(), List.of(entry), List.of()));
            return entry;
        });
    }

    /** What is on file for an address: of the registry, of its domain, its opt-outs, and what it was asked and has not answered. */
    public List<Suppression> find(Identifier address) {
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

    /** A page of suppressions in the order of their ids; see {@link Contacts#scan}. */
    public List<Suppression> scan(SuppressionFilter filter, long afterId, int limit) {
        return store.suppressions(filter, afterId, limit);
    }

    /**
     * A page of what was closed since a time and is closed still, with its reason, in the order of the records' ids (checklist F-75).
     * An address that was closed several times occurs as often.
     *
     * @param afterId the last id of the page before, 0 for the first page
     * @param limit most records on the page; it has fewer only if there are no more
     */
    public List<OptOutRecord> optedOutSince(Instant since, long afterId, int limit) {
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

    /** A page of what grants have opened, in the order of their ids; see {@link Contacts#scan}. */
    public List<GrantRecord> grants(long afterId, int limit) {
        return store.grants(afterId, limit);
    }

    /**
     * Takes an entry off the registry.
     *
     * @throws IllegalArgumentException if {@code entry} is an opt-out or an open question: it belongs to the person, not to the host
     */
    public void lift(Suppression entry) {
        if (entry.origin() == SuppressionOrigin.OPT_OUT) {
            throw new IllegalArgumentException("an opt-out cannot be taken off; only the person can");
        } else if (entry.origin() == SuppressionOrigin.WAITING) {
            throw new IllegalArgumentException(
                    "a question that is open cannot be taken off; let the person in by contacts().resubscribe");
        }
        Edit.inTransaction(store, transaction -> {
            transaction.write(new Changes(List.of(), List.of(), List.of(), List.of(), List.of(entry)));
            return entry;
        });
    }

    private static String key(String domain) {
        return Identifier.email("someone@" + Blanks.strip(domain))
                .domain()
                .orElseThrow(() -> new AssertionError(IdentifierKind.EMAIL));
    }
}
