package dev.rollcall.model;

import java.util.Comparator;

/**
 * The key of a membership among those of a contact, which has at most one for each list and channel. Immutable; ordered
 * by list, then by channel.
 *
 * @param listId the list
 * @param channel the channel
 */
public record MembershipKey(long listId, Channel channel) implements Comparable<MembershipKey> {
    private static final Comparator<MembershipKey> ORDER =
            Comparator.comparingLong(MembershipKey::listId).thenComparing(MembershipKey::channel);

    @Override
    public int compareTo(MembershipKey other) {
        return ORDER.compare(this, other);
    }
}
