package dev.rollcall.source.csv;

/** Something about the quotes of a text that its cells, once cut, do not show. */
enum QuoteMark {
    /** Text behind a closing quote, as in {@code "Ann"x}. */
    TEXT_AFTER,
    /** An odd number of quotes in a cell without quotes around it, as in {@code Ann"}. */
    ODD,
    /** Blanks before a cell with quotes around it, as in {@code , "Ann"}. */
    BLANK_BEFORE,
    /** A cell with quotes around it, but for the first of a row, that no blanks stand before. */
    NO_BLANK_BEFORE,
    /** A backslash before a quote, as in {@code "5\" disk"}. */
    BACKSLASH,
    /** A quote inside a cell that is written twice. */
    DOUBLED
}
