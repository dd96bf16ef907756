package dev.rollcall.manage;

import dev.rollcall.model.ResubscribeGrant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is let in again; see {@link Contacts#resubscribe}.
 *
 * @param grant who says so, why, and what shows it
 * @param listId a list to be put on as well, or null
 * @param challenge whether somebody who has opted out, or has not confirmed, is asked for a confirmation instead of being let in
 */
public record Resubscription(
        ResubscribeGrant grant, @Nullable Long listId, boolean challenge) {
    /** Lets in at once. */
    public static Resubscription of(ResubscribeGrant grant) {
        return new Resubscription(grant, null, false);
    }

    /** To a list as well. */
    public Resubscription onList(long id) {
        return new Resubscription(grant, id, challenge);
    }

    /** Asks for a confirmation first. */
    public Resubscription withChallenge() {
        return new Resubscription(grant, listId, true);
    }

    /** What came of it. */
    public enum Result {
        /** The address may be mailed again. */
        CONTACT_ADDED,
        /** The person is asked for a confirmation; nothing is open before it comes. */
        CONTACT_CHALLENGED,
        /** There is a complaint, or a registry that no grant reaches; nothing has changed. */
        CONTACT_CANNOT_BE_UNSUPPRESSED
    }
}
