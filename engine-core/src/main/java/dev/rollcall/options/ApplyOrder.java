package dev.rollcall.options;

/**
 * The order in which the rows of an import are applied. The order never changes the result: rows that may meet in one
 * contact are applied in file order in any case, and so is a whole import whose callbacks, warnings or winners would
 * differ in another order. It changes only the time that a store with sorted pages needs.
 */
public enum ApplyOrder {
    /** Key order if the store gains from it and the file is not small; file order otherwise. */
    AUTO,
    /** The order of the file. */
    FILE,
    /** Key order, even if the store gains nothing from it. */
    KEY
}
