package dev.rollcall.model;

/** The visibility of a field to the people in the store. The engine stores it for the host and does not act on it. */
public enum Visibility {
    /** The person may see the field. */
    PUBLIC,
    /** The person may not see the field. */
    PRIVATE
}
