package dev.rollcall.store;

import java.util.List;

import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;

/**
 * What to write, in any order.
 *
 * @param inserts new contacts, with ids from {@link StoreTransaction#newContactIds}
 * @param updates contacts that differ from what was read
 * @param deletes contacts as they were read
 * @param suppressions entries to put: a {@linkplain Suppression#sameSubject stored one of the same subject} is replaced, unless both are
 *     opt-outs and the stored one is as strong
 * @param liftedSuppressions stored entries to remove, as they were read; one that has another status by now is a lost race
 * @param grants what was opened by a grant, to be kept for good
 * @param confirmations who has to be asked, to be put into the {@linkplain ImportJournal#outbox outbox}
 * @param optOuts what was closed, to be kept for good
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

    /** Changes that took no grant and ask nobody. */
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
     * @param before as it was read: its version must still be the stored one
     * @param after the same contact as it shall be
     */
    public record Update(Contact before, Contact after) {
        public Update {
            if (before.id() != after.id()) {
                throw new IllegalArgumentException("an update keeps the contact's id");
            }
        }
    }

    public static Changes none() {
        return new Changes(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return equals(none());
    }
}
