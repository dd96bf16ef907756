package dev.rollcall.store;

import java.util.List;

import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;

/**
 * A set of changes to write, in any order. Immutable if its lists are.
 *
 * @param inserts new contacts, with ids from {@link StoreTransaction#newContactIds}
 * @param updates contacts that differ from what was read
 * @param deletes contacts as they were read
 * @param suppressions entries to add: a {@linkplain Suppression#sameSubject stored one of the same subject} is
 *     replaced, unless both are opt-outs and the stored one is as strong
 * @param liftedSuppressions stored entries to remove, as they were read; if one has another status by now, the race is
 *     lost
 * @param grants records of openings by a grant, to be stored for good
 * @param confirmations requests for consent, to be added to the {@linkplain ImportJournal#outbox outbox}
 * @param optOuts records of closings, to be stored for good
 */
public record Changes(
        List<Contact> inserts,
        List<Update> updates,
        List<Contact> deletes,
        List<Suppression> suppressions,
        List<Suppression> liftedSuppressions,
        List<GrantRecord> grants,
        List<Confirmation> confirmations,
        List<OptOutRecord> optOuts) {

    /** Creates changes without grants, confirmations and opt-outs. */
    public Changes(
            List<Contact> inserts,
            List<Update> updates,
            List<Contact> deletes,
            List<Suppression> suppressions,
            List<Suppression> liftedSuppressions) {
        this(inserts, updates, deletes, suppressions, liftedSuppressions, List.of(), List.of(), List.of());
    }

    /**
     * A changed contact.
     *
     * @param before the contact as it was read; its version must still be the stored one
     * @param after the same contact with its changes
     */
    public record Update(Contact before, Contact after) {
        /** @throws IllegalArgumentException if the two contacts have different ids */
        public Update {
            if (before.id() != after.id()) {
                throw new IllegalArgumentException("an update must not change the contact's id");
            }
        }
    }

    /** Returns a set without changes. */
    public static Changes none() {
        return new Changes(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Returns changes of contacts, and nothing else. */
    public static Changes ofUpdates(List<Update> updates) {
        return new Changes(List.of(), updates, List.of(), List.of(), List.of());
    }

    /** Returns one entry to add, and nothing else. */
    public static Changes ofSuppression(Suppression added) {
        return new Changes(List.of(), List.of(), List.of(), List.of(added), List.of());
    }

    /** Returns one stored entry to remove, and nothing else. */
    public static Changes ofLifting(Suppression lifted) {
        return new Changes(List.of(), List.of(), List.of(), List.of(), List.of(lifted));
    }

    /** Reports whether there are no changes. */
    public boolean isEmpty() {
        return equals(none());
    }
}
