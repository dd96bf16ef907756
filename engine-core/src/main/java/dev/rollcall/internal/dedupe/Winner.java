package dev.rollcall.internal.dedupe;

/** The row that counts among the rows with one key. */
public enum Winner {
    FIRST,
    LAST
}
