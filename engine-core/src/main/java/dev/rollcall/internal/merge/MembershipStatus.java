package dev.rollcall.internal.merge;

import dev.rollcall.model.Membership;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/** The rule for which status of an address on a list counts: that of its membership, or the one on file. */
final class MembershipStatus {
    private MembershipStatus() {}

    /**
     * Returns the status of a membership. Null if there is none, or if it is excluded, which says nothing about what
     * the person wants: then the status on file counts.
     */
    static @Nullable Status unlessExcluded(@Nullable Membership stored) {
        return stored == null || stored.status() == Status.EXCLUDED ? null : stored.status();
    }
}
