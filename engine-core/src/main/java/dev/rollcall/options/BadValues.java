package dev.rollcall.options;

/**
 * The treatment of a row with a cell that cannot be read as its field (checklist F-42). The cell's fault is reported in
 * either case.
 */
public enum BadValues {
    /** The cell counts as absent. */
    SKIP_CELL,
    /** The row is INVALID. */
    REJECT_ROW
}
