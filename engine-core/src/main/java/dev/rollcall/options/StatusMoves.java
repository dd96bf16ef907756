package dev.rollcall.options;

import dev.rollcall.model.Status;

/** The rule for the OPEN channel statuses that a row may replace. */
public enum StatusMoves {
    /** Any status may replace any other. */
    FREE,
    /** NEW, ACTIVE and INACTIVE may replace only ACTIVE or INACTIVE, as UniSender does it (ruling R-3). */
    OPEN_RESTRICTED,
    /**
     * As OPEN_RESTRICTED, and CLOSED statuses too may replace only ACTIVE or INACTIVE, as UniSender's text says
     * literally. It loses the opt-outs of NEW and PENDING people: for comparisons with UniSender only.
     */
    ALL_RESTRICTED;

    /**
     * Reports whether {@code requested} may replace {@code stored} as far as this rule is concerned; the consent law
     * applies in addition.
     */
    public boolean allows(Status stored, Status requested) {
        boolean restricted = this == ALL_RESTRICTED || (this == OPEN_RESTRICTED && !requested.isClosed());
        return !restricted || stored == Status.ACTIVE || stored == Status.INACTIVE;
    }
}
