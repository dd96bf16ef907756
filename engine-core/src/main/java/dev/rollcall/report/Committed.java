package dev.rollcall.report;

/** The part of an import that is in the store (ruling R-20). */
public enum Committed {
    /** Everything that the report counts. */
    ALL,
    /** No row: the report counts what would have been done. */
    NONE,
    /**
     * Everything that the report counts, up to the point that the import reached; these are not the first rows of the
     * file if the rows were applied in key order.
     */
    UP_TO
}
