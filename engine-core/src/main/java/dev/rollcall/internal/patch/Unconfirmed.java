package dev.rollcall.internal.patch;

import java.util.Set;

import dev.rollcall.model.Channel;

/**
 * Where a row leaves open whether the person has agreed: a blank cell in a column that says who has (ruling R-30). What is new there starts
 * PENDING; what is there already stays as it is.
 *
 * @param channels channels, for what is sent to their addresses
 * @param lists lists by id
 */
public record Unconfirmed(Set<Channel> channels, Set<Long> lists) {
    private static final Unconfirmed NOTHING = new Unconfirmed(Set.of(), Set.of());

    /** Nothing is left open. */
    public static Unconfirmed nothing() {
        return NOTHING;
    }
}
