package dev.rollcall.model;

/** How an import stands. */
public enum ImportStatus {
    NOT_FINISHED,
    FINISHED,
    /** Ended early; what was committed stays and is told. */
    FAILED,
    /** The source cannot be read as contacts; nothing was imported. */
    INVALID_FILE_FORMAT
}
