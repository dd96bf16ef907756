package dev.rollcall.model;

/** What became of a row. Every row gets exactly one. */
public enum Outcome {
    INSERTED,
    UPDATED,
    /** Accepted, and the contact already was as asked. */
    UNCHANGED,
    DELETED,
    /** Left alone because the options say so. */
    IGNORED,
    /** Another row of the file has the same key. */
    DUPLICATE,
    /** Its identifiers belong to different contacts. */
    CONFLICT,
    /** Its address must not be imported. */
    SUPPRESSED,
    /** Nothing in it identifies a contact, or it cannot be trusted. */
    INVALID;

    /** Whether the row was left out: nothing of it was applied, but for an opt-out. */
    public boolean isRefused() {
        return switch (this) {
            case INSERTED, UPDATED, UNCHANGED, DELETED, IGNORED -> false;
            case DUPLICATE, CONFLICT, SUPPRESSED, INVALID -> true;
        };
    }
}
