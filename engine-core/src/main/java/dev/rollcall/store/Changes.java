package dev.rollcall.store;

import java.util.List;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Suppression;

/**
 * What to write, in any order.
 *
 * @param inserts new contacts, with ids from {@link StoreTransaction#newContactIds}
 * @param updates contacts that differ from what was read
 * @param deletes contacts as they were read
 * @param suppressions entries to put: a {@linkplain Suppression#sameSubject stored one of the same subject} is replaced, unless both are
 *     opt-outs and the stored one is as strong
 * @param liftedSuppressions stored entries to remove
 */
public record Changes(
        List<Contact> inserts,
        List<Update> updates,
        List<Contact> deletes,
        List<Suppression> suppressions,
        List<Suppression> liftedSuppressions) {

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
