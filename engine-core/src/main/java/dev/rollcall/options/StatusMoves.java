package dev.rollcall.options;

import dev.rollcall.model.Status;

/** Which OPEN channel status a row may write over which. */
public enum StatusMoves {
    /** Any over any. */
    FREE,
    /** NEW, ACTIVE and INACTIVE only over ACTIVE or INACTIVE (ruling R-3). */
    UNISENDER,
    /**
     * Like UNISENDER, and an UNSUBSCRIBED only over ACTIVE or INACTIVE too, as the vendor's text says to the letter. It loses the
     * opt-outs of NEW and PENDING people: for comparisons with the vendor only.
     */
    UNISENDER_LITERAL;

    /** Whether {@code requested} may be considered at all over {@code stored}; the consent law comes on top. */
    public boolean allows(Status stored, Status requested) {
        boolean restricted = this == UNISENDER_LITERAL || (this == UNISENDER && !requested.isClosed());
        return !restricted || stored == Status.ACTIVE || stored == Status.INACTIVE;
    }
}
