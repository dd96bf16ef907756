package dev.rollcall.options;

/** What becomes of a row that gives an identifier of another contact below its own first one (rulings ). */
public enum TakenIdentifiers {
    /** It is a CONFLICT. */
    CONFLICT,
    /** That identifier is left off, and the rest of the row applies; a row that would create a contact without an address stays a CONFLICT. */
    LEAVE_OFF
}
