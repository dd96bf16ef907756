package dev.rollcall.options;

/** What becomes of rows that have the same key; a row's key is its first valid identifier in match order (ruling R-8). */
public enum Duplicates {
    /** The first row of a key is applied, later ones are DUPLICATE. */
    FIRST_WINS,
    /** The last row of a key is applied, earlier ones are DUPLICATE. */
    LAST_WINS,
    /** Each is applied, in file order. */
    IN_ORDER
}
