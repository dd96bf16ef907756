package dev.rollcall.mapping;

/** The part of a channel's lists that a column holds. */
public enum ListPart {
    /** The lists that the contact joins. */
    LISTS(""),
    /** The times since which it has been on them, one for each. */
    SINCE("_since"),
    /** The lists that the person has left. */
    UNSUBSCRIBED("_unsubscribed"),
    /** The lists that the contact is removed from without an opt-out. */
    EXCLUDED("_excluded");

    private final String suffix;

    ListPart(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the end of the target's word, after {@code email_lists}. */
    String suffix() {
        return suffix;
    }
}
