package dev.rollcall.manage;

import java.util.List;
import java.util.function.Consumer;

import dev.rollcall.internal.confirm.ConfirmationDelivery;
import dev.rollcall.model.Confirmation;
import dev.rollcall.store.ContactStore;

/**
 * The people who have to be asked whether they agree to be mailed: those whom imports or the host made wait, and who were not handed out
 * yet. Who agrees is let in by {@link Contacts#resubscribe}. Thread-safe. Methods may throw {@link dev.rollcall.store.StoreException}.
 */
public final class Confirmations {
    private final ContactStore store;

    public Confirmations(ContactStore store) {
        this.store = store;
    }

    /** A page of them in the order of their ids; see {@link Contacts#scan}. Some may be out of date: those are never handed out. */
    public List<Confirmation> scan(long afterId, int limit) {
        return store.journal().outbox(null, afterId, limit);
    }

    /**
     * Hands out all there are, each at least once: one is forgotten after {@code asking} has returned, and a crash in between hands it
     * out again. Those who have answered meanwhile, or are gone, are left out.
     *
     * @param asking sends the question; what it throws ends the handing out, and this one stays
     * @return how many were handed out
     */
    public long handOut(Consumer<Confirmation> asking) {
        return ConfirmationDelivery.handOut(store, null, asking);
    }
}
