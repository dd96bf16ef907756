package dev.rollcall.options;

/** The treatment of a row with an identifier of another contact below its own first one (rulings ). */
public enum TakenIdentifiers {
    /** The row is a CONFLICT. */
    CONFLICT,
    /**
     * The identifier is omitted, and the rest of the row is applied. A row that would create a contact without an
     * address is still a CONFLICT.
     */
    LEAVE_OFF
}
