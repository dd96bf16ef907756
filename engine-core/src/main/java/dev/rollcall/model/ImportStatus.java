package dev.rollcall.model;

/** The state of an import. */
public enum ImportStatus {
    /** The import has not ended: it is running or was interrupted. */
    NOT_FINISHED,
    /** The import has ended as requested. */
    FINISHED,
    /** The import ended early; what was committed is stored and reported. */
    FAILED,
    /** The source cannot be read as contacts; nothing was imported. */
    INVALID_FILE_FORMAT,
    /** The watchdog objected, or a guard was exceeded; nothing was committed. */
    REJECTED_BY_WATCHDOG,
    /** There would have been more contacts than are allowed; nothing was committed. */
    EXCEEDS_ALLOWED_CONTACT_LIMIT
}
