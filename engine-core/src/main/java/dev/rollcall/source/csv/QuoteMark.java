package dev.rollcall.source.csv;

/** A property of the quotes of a text that its cells do not show after it is cut. */
enum QuoteMark {
    /** Text after a closing quote, as in {@code "Ann"x}. */
    TEXT_AFTER,
    /** An odd number of quotes in a cell that is not enclosed in quotes, as in {@code Ann"}. */
    ODD,
    /** Blanks before a quoted cell, as in {@code , "Ann"}. */
    BLANK_BEFORE,
    /** A quoted cell without blanks before it, except the first cell of a row. */
    NO_BLANK_BEFORE,
    /** A backslash before a quote, as in {@code "5\" disk"}. */
    BACKSLASH,
    /** A doubled quote inside a cell. */
    DOUBLED
}
