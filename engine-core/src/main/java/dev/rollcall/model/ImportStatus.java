package dev.rollcall.model;

/** How an import stands. */
public enum ImportStatus {
    NOT_FINISHED,
    FINISHED,
    /** Ended early; what was committed stays and is told. */
    FAILED,
    /** The source cannot be read as contacts; nothing was imported. */
    INVALID_FILE_FORMAT,
    /** The watchdog objected, or a guard was tripped; nothing was kept. */
    REJECTED_BY_WATCHDOG,
    /** There would have been more contacts than are allowed; nothing was kept. */
    EXCEEDS_ALLOWED_CONTACT_LIMIT
}
