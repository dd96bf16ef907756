package dev.rollcall.internal.patch;

import java.util.Set;

import dev.rollcall.model.Channel;

/**
 * The channels and lists for which a row leaves open whether the person has agreed: a blank cell in a column that says
 * who has (ruling R-30). What is new there starts PENDING; what exists does not change.
 *
 * @param channels the channels, for what is sent to their addresses
 * @param lists the lists, by id
 */
public record Unconfirmed(Set<Channel> channels, Set<Long> lists) {
    private static final Unconfirmed NOTHING = new Unconfirmed(Set.of(), Set.of());

    /** Returns an empty set. */
    public static Unconfirmed nothing() {
        return NOTHING;
    }
}
