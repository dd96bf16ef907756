package dev.rollcall.mapping;

/**
 * What becomes of columns that nothing maps. Those without a name are always left out; one that looks as if it said who has opted out
 * (a header like {@code status} or {@code unsubscribed}) always refuses the import.
 */
public enum UnknownColumns {
    /** They are left out, and named in the report. */
    IGNORE,
    /** The import is refused before any row is read. */
    FAIL,
    /** Each becomes a TEXT field of its name, and a BOOLEAN one if it is named as in {@code Preference:Marketing>Offers}. */
    CREATE_FIELD
}
