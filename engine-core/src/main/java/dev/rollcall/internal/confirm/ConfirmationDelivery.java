package dev.rollcall.internal.confirm;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import dev.rollcall.internal.optout.DeferredOptOuts;
import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import org.jspecify.annotations.Nullable;

/** A delivery of committed confirmations to the host, each at least once (ruling R-7). */
public final class ConfirmationDelivery {
    private static final int PAGE = 100;

    private ConfirmationDelivery() {}

    /**
     * Delivers the confirmations that are in the outbox when it begins, and drops those that are no longer pending.
     * Each person is looked up right before the delivery, since {@code asking} may take long.
     *
     * @param importId the import whose confirmations to deliver, or null for all
     * @return the number of confirmations delivered
     */
    public static long handOut(ContactStore store, @Nullable UUID importId, Consumer<Confirmation> asking) {
        // asking may add confirmations to the outbox, without end
        long newest = store.journal().newestConfirmation();
        long handedOut = 0;
        long last = 0;
        while (true) {
            List<Confirmation> page = store.journal().outbox(importId, last, PAGE).stream()
                    .filter(confirmation -> confirmation.id() <= newest)
                    .toList();
            if (page.isEmpty()) {
                return handedOut;
            }
            handedOut += handOut(store, page, asking);
            last = page.get(page.size() - 1).id();
        }
    }

    private static long handOut(ContactStore store, List<Confirmation> page, Consumer<Confirmation> asking) {
        List<Long> done = new ArrayList<>(page.size());
        long handedOut = 0;
        try {
            for (Confirmation confirmation : page) {
                if (isStillPending(confirmation, contact(store, confirmation.contactId()))) {
                    asking.accept(confirmation);
                    handedOut++;
                }
                done.add(confirmation.id());
            }
        } finally {
            store.journal().handedOut(done);
        }
        return handedOut;
    }

    private static @Nullable Contact contact(ContactStore store, long id) {
        IdentifierBatch key = IdentifierBatch.of(List.of(Identifier.id(id)));
        return DeferredOptOuts.seen(
                        store,
                        () -> LostRaces.retry(
                                store,
                                ContactStore.Mode.EDIT,
                                transaction -> transaction.find(key).contacts()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Reports whether a confirmation is still pending. A person who has opted out since then is not asked; the host may
     * also ask those who had opted out before.
     */
    private static boolean isStillPending(Confirmation asked, @Nullable Contact contact) {
        Status whole =
                contact == null ? null : contact.effective(asked.channel()).orElse(null);
        if (contact == null || whole == null || whole == Status.COMPLAINED) {
            return false;
        }
        boolean askedByHost = asked.importId() == null;
        if (asked.listId() == null) {
            return isStillPending(whole, askedByHost);
        }
        Membership membership = contact.memberships().get(new MembershipKey(asked.listId(), asked.channel()));
        boolean open = askedByHost || !whole.isClosed();
        return membership == null ? askedByHost : open && isStillPending(membership.status(), askedByHost);
    }

    private static boolean isStillPending(Status status, boolean askedByHost) {
        return askedByHost
                ? status.statusClass() != StatusClass.OPEN && status != Status.COMPLAINED
                : status == Status.PENDING;
    }
}
