package dev.rollcall.internal.merge;

import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * A recorder of the use of a grant: it records what the grant opens, and lifts the suppressions that it overrides
 * (ruling R-1).
 */
public final class GrantRecorder {
    private final WorkingSet contacts;
    private final @Nullable ResubscribeGrant grant;

    /**
     * Creates a recorder for {@code contacts}.
     *
     * @param grant the grant, or null for none: nothing opens then
     */
    public GrantRecorder(WorkingSet contacts, @Nullable ResubscribeGrant grant) {
        this.contacts = contacts;
        this.grant = grant;
    }

    boolean isGiven() {
        return grant != null;
    }

    /**
     * Records that {@code before} changed to {@code after}, if the change needed the grant.
     *
     * @param listId the list that this is about, or null for the address as a whole
     */
    public void record(Identifier address, @Nullable Long listId, Status before, Status after) {
        if (grant != null && ConsentLaw.opens(before, after)) {
            contacts.open(address, listId, before, after, grant);
        }
    }
}
