package dev.rollcall.store;

import org.jspecify.annotations.Nullable;

/**
 * Which contacts a scan returns: those that match all that is given.
 *
 * @param listId contacts that are on this list through any channel and with any status, or null for all
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
}
