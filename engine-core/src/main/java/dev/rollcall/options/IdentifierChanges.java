package dev.rollcall.options;

/**
 * The treatment of a row's other identifiers by the contact that it matches, if no other contact owns them (ruling
 * A blank cell never changes an identifier.
 */
public enum IdentifierChanges {
    /** The contact receives those that it lacks, and replaces those that rank below the one it was matched by. */
    CHANGE,
    /** The contact receives those that it lacks. */
    ATTACH_ONLY,
    /** The contact receives none. */
    KEEP_STORED
}
