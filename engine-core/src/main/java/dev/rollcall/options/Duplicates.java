package dev.rollcall.options;

/**
 * The treatment of rows that have the same key. A row's key is its first valid identifier in match order (ruling R-8).
 */
public enum Duplicates {
    /** The first row of a key is applied, later ones are DUPLICATE. */
    FIRST_WINS,
    /** The last row of a key is applied, earlier ones are DUPLICATE. */
    LAST_WINS,
    /** Every row of a key is applied, in file order. */
    IN_ORDER
}
