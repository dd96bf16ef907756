package dev.rollcall.internal.row;

import dev.rollcall.source.Cell;

/** A reader of the cells of one column. Immutable. */
@FunctionalInterface
interface ColumnReader {
    /** Adds the request of {@code cell} to those of its row. */
    void read(Cell cell, RowRequests row);
}
