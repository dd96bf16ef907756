package dev.rollcall.manage;

import java.util.Objects;

import dev.rollcall.model.ResubscribeGrant;
import org.jspecify.annotations.Nullable;

/**
 * A request to subscribe an address again; see {@link Contacts#resubscribe}. Immutable.
 *
 * @param grant the person who authorises it, the reason and the evidence
 * @param listId the id of a list to subscribe the contact to as well, or null
 * @param challenge whether a person who opted out, or has not confirmed, is asked for a confirmation first
 */
public record Resubscription(
        ResubscribeGrant grant, @Nullable Long listId, boolean challenge) {
    public Resubscription {
        Objects.requireNonNull(grant, "grant");
    }

    /** Returns a request that subscribes at once. */
    public static Resubscription of(ResubscribeGrant grant) {
        return new Resubscription(grant, null, false);
    }

    /** Returns the same request, for a list as well. */
    public Resubscription onList(long id) {
        return new Resubscription(grant, id, challenge);
    }

    /** Returns the same request, which asks for a confirmation first. */
    public Resubscription withChallenge() {
        return new Resubscription(grant, listId, true);
    }

    /** The result of a request. */
    public enum Result {
        /** The address may be mailed again. */
        CONTACT_ADDED,
        /** The person is asked for a confirmation; nothing changes before it arrives. */
        CONTACT_CHALLENGED,
        /** A complaint, the global registry or a domain forbids it; nothing has changed. */
        CONTACT_CANNOT_BE_UNSUPPRESSED
    }
}
