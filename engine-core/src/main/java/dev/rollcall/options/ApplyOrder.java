package dev.rollcall.options;

/**
 * In which order rows are applied. It never shows in what an import does: rows that may meet in one contact are applied in file order
 * in any case, and so is a whole import that asks for callbacks, a warning or a winner that other orders could not give. It shows in
 * the time that a store needs whose pages are sorted.
 */
public enum ApplyOrder {
    /** By key if the store gains from it and the file is not small. */
    AUTO,
    /** As in the file. */
    FILE,
    /** By key, also where nothing is gained. */
    KEY
}
