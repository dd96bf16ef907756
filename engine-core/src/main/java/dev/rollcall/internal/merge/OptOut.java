package dev.rollcall.internal.merge;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The closed statuses for one address.
 *
 * @param contact the status of its owner as a whole, or null
 * @param channel the status of its channel, or null
 * @param lists the statuses on lists, by list id
 */
public record OptOut(@Nullable Status contact, @Nullable Status channel, SortedMap<Long, Status> lists) {
    /** Returns an opt-out of everything that is sent to the address. */
    public static OptOut ofChannel(Status status) {
        return new OptOut(null, status, Collections.emptySortedMap());
    }

    /** Returns an opt-out of one list. */
    public static OptOut ofList(long listId, Status status) {
        SortedMap<Long, Status> lists = new TreeMap<>();
        lists.put(listId, status);
        return new OptOut(null, null, lists);
    }
}
