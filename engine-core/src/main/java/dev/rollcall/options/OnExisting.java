package dev.rollcall.options;

/** What becomes of a row whose contact is known (checklist F-58, ambiguity A-18). */
public enum OnExisting {
    /** The row is merged into it. */
    UPDATE,
    /** The contact is left alone; the row is IGNORED. */
    IGNORE,
    /** The contact gets the row's lists and tags and nothing else; a row with none that are new is IGNORED. */
    ADD
}
