package dev.rollcall.store;

import java.util.Map;

import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.StatusClass;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts a scan returns: those that match all that is given.
 *
 * @param listId contacts that are members of this list through any channel, also those who wait or have opted out of it, or null for
 *     all; who is excluded is no member
 * @param tag contacts that have this tag, or null for all
 */
public record ContactFilter(@Nullable Long listId, @Nullable String tag) {
    public static ContactFilter all() {
        return new ContactFilter(null, null);
    }

    public static ContactFilter onList(long listId) {
        return new ContactFilter(listId, null);
    }

    public static ContactFilter tagged(String tag) {
        return new ContactFilter(null, tag);
    }

    /** Whether somebody with these memberships is a member of the list, or no list is given. */
    public boolean isMember(Map<MembershipKey, Membership> memberships) {
        Long list = listId;
        return list == null
                || memberships.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().listId() == list
                                && entry.getValue().status().statusClass() != StatusClass.EXCLUDED);
    }
}
