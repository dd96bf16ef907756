package dev.rollcall.mapping;

/**
 * The treatment of columns that nothing maps. Columns without a name are always omitted; a column that seems to say who
 * has opted out (a header like {@code status} or {@code unsubscribed}) always refuses the import.
 */
public enum UnknownColumns {
    /** The columns are omitted, and named in the report. */
    IGNORE,
    /** The import is refused before any row is read. */
    FAIL,
    /**
     * Each column becomes a TEXT field with its name, or a BOOLEAN field if its name is like
     * {@code Preference:Marketing>Offers}.
     */
    CREATE_FIELD
}
