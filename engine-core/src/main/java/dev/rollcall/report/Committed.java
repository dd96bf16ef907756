package dev.rollcall.report;

/** What of an import is in the store (ruling R-20). */
public enum Committed {
    /** All that the report counts. */
    ALL,
    /** No row: the report counts what would have been done. */
    NONE,
    /** All that the report counts, which is as far as the import came; not the first rows of the file where they went by key. */
    UP_TO
}
