package dev.rollcall.internal.order;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Rows in their order. What a row is sorted by comes apart from the row, so that runs that wait for each other hold no rows. */
interface RowRun {
    /** What the next row is sorted by, or null after the last one. */
    @Nullable
    SortKey next() throws IOException;

    /** The row that {@code at} was just said of; to be called once before the next one. */
    KeyedRow read(SortKey at) throws IOException;
}
