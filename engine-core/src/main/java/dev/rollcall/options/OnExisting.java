package dev.rollcall.options;

/** The treatment of a row whose contact is known (checklist F-58, ambiguity A-18). */
public enum OnExisting {
    /** The row is merged into the contact. */
    UPDATE,
    /** The contact is not changed, and the row is IGNORED. */
    IGNORE,
    /** The contact gets the row's lists and tags and nothing else; a row that has no new ones is IGNORED. */
    ADD
}
