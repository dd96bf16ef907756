package dev.rollcall.manage;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import dev.rollcall.internal.confirm.ConfirmationDelivery;
import dev.rollcall.model.Confirmation;
import dev.rollcall.store.ContactStore;

/**
 * The confirmations that people have to be asked for before they may be mailed, and that were not handed out yet.
 * Imports and the host cause them. A person who agrees is subscribed by {@link Contacts#resubscribe}. Thread-safe.
 * Methods may throw {@link dev.rollcall.store.StoreException}.
 */
public final class Confirmations {
    private final ContactStore store;

    /** Creates the view of {@code store}; hosts use {@code ImportEngine.confirmations()}. */
    public Confirmations(ContactStore store) {
        Objects.requireNonNull(store, "store");
        this.store = store;
    }

    /**
     * Returns a page of confirmations in the order of their ids. It may contain some that are out of date and will
     * never be handed out.
     *
     * @param afterId the id of the last confirmation of the page before, 0 for the first page
     * @param limit the largest number of confirmations on the page, 1 or more
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public List<Confirmation> scan(long afterId, int limit) {
        Paging.requireLimit(limit);
        return store.journal().outbox(null, afterId, limit);
    }

    /**
     * Passes all confirmations to {@code asking}, each at least once. A confirmation is forgotten after {@code asking}
     * has returned; a crash before that passes it again. People who have answered meanwhile, or whose contact was
     * deleted, are omitted.
     *
     * @param asking the code that sends the question; an exception of its own ends the call, and the confirmation is
     *     kept
     * @return the number of confirmations passed
     */
    public long handOut(Consumer<Confirmation> asking) {
        Objects.requireNonNull(asking, "asking");
        return ConfirmationDelivery.handOut(store, null, asking);
    }
}
