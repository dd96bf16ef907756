package dev.rollcall.internal.merge;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is to be closed of one address, each a CLOSED status.
 *
 * @param contact for its owner as a whole, or null
 * @param channel for its channel, or null
 * @param lists by list id
 */
public record OptOut(@Nullable Status contact, @Nullable Status channel, SortedMap<Long, Status> lists) {
    /** The address is to get nothing any more. */
    public static OptOut ofChannel(Status status) {
        return new OptOut(null, status, Collections.emptySortedMap());
    }

    /** The address is to get nothing of one list any more. */
    public static OptOut ofList(long listId, Status status) {
        SortedMap<Long, Status> lists = new TreeMap<>();
        lists.put(listId, status);
        return new OptOut(null, null, lists);
    }
}
