package dev.rollcall.options;

/** What a matched contact does with the row's other identifiers, if they are free (ruling R-10). Blank cells never change any. */
public enum IdentifierChanges {
    /** Takes those it does not have, and changes those that rank below the one it was matched by. */
    CHANGE,
    /** Takes those it does not have. */
    ATTACH_ONLY,
    /** Takes none. */
    KEEP_STORED
}
