package dev.rollcall.store;

import java.util.Map;

import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.StatusClass;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the contacts that a scan returns: those that match all criteria. Immutable.
 *
 * @param listId the list that the contacts are members of through any channel, those who wait or have opted out of it
 *     included, or null for all; an EXCLUDED contact is not a member
 * @param tag the tag that the contacts have, or null for all
 */
public record ContactFilter(@Nullable Long listId, @Nullable String tag) {
    /** Returns the filter of all contacts. */
    public static ContactFilter all() {
        return new ContactFilter(null, null);
    }

    /** Returns the filter of the members of a list. */
    public static ContactFilter onList(long listId) {
        return new ContactFilter(listId, null);
    }

    /** Returns the filter of the contacts with a tag. */
    public static ContactFilter tagged(String tag) {
        return new ContactFilter(null, tag);
    }

    /** Reports whether a contact with these memberships is a member of the list, or no list is given. */
    public boolean isMember(Map<MembershipKey, Membership> memberships) {
        Long list = listId;
        return list == null
                || memberships.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().listId() == list
                                && entry.getValue().status().statusClass() != StatusClass.EXCLUDED);
    }
}
