package dev.rollcall.options;

/** What becomes of a row with a cell that cannot be read as its field (checklist F-42). The cell's fault is told either way. */
public enum BadValues {
    /** The cell counts as absent. */
    SKIP_CELL,
    /** The row is INVALID. */
    REJECT_ROW
}
