package dev.rollcall.mapping;

/** What becomes of columns that nothing maps. */
public enum UnknownColumns {
    /** They are left out, and named in the report. */
    IGNORE,
    /** The import is refused before any row is read. */
    FAIL,
    /** Each becomes a TEXT field of its name. */
    CREATE_FIELD
}
