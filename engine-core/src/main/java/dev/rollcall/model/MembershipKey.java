package dev.rollcall.model;

import java.util.Comparator;

/** Which membership of a contact: a contact is on a list once a channel. */
public record MembershipKey(long listId, Channel channel) implements Comparable<MembershipKey> {
    private static final Comparator<MembershipKey> ORDER =
            Comparator.comparingLong(MembershipKey::listId).thenComparing(MembershipKey::channel);

    @Override
    public int compareTo(MembershipKey other) {
        return ORDER.compare(this, other);
    }
}
