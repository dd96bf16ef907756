package dev.rollcall.internal.merge;

import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/** The use of a grant: what it opens goes on record, and what had been put on file about it is lifted (ruling R-1). */
public final class GrantRecorder {
    private final WorkingSet contacts;
    private final @Nullable ResubscribeGrant grant;

    /**
     * Opens in {@code contacts}.
     *
     * @param grant null where there is none: then nothing opens
     */
    public GrantRecorder(WorkingSet contacts, @Nullable ResubscribeGrant grant) {
        this.contacts = contacts;
        this.grant = grant;
    }

    boolean isGiven() {
        return grant != null;
    }

    /**
     * Puts on record that {@code before} became {@code after}, if that took the grant.
     *
     * @param listId the list that this is about, or null for the address as a whole
     */
    public void record(Identifier address, @Nullable Long listId, Status before, Status after) {
        if (grant != null && ConsentLaw.opens(before, after)) {
            contacts.open(address, listId, before, after, grant);
        }
    }
}
