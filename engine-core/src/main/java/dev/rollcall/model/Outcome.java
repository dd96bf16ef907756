package dev.rollcall.model;

/** The result of a row. Every row has exactly one. */
public enum Outcome {
    /** The row created a contact. */
    INSERTED,
    /** The row changed a contact. */
    UPDATED,
    /** The row was accepted, and its contact already was as requested. */
    UNCHANGED,
    /** The row deleted its contact. */
    DELETED,
    /** The row was not applied because the options say so. */
    IGNORED,
    /** Another row of the file has the same key. */
    DUPLICATE,
    /** Its identifiers belong to different contacts. */
    CONFLICT,
    /** Its address must not be imported. */
    SUPPRESSED,
    /** Nothing in it identifies a contact, or it cannot be trusted. */
    INVALID;

    /** Reports whether the row was refused: nothing of it was applied except an opt-out. */
    public boolean isRefused() {
        return switch (this) {
            case INSERTED, UPDATED, UNCHANGED, DELETED, IGNORED -> false;
            case DUPLICATE, CONFLICT, SUPPRESSED, INVALID -> true;
        };
    }
}
