package dev.rollcall.internal.order;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** A sorted sequence of rows. The sort key is read apart from the row, so that a waiting run holds no row in memory. */
interface RowRun {
    /** Returns the sort key of the next row, or null after the last one. */
    @Nullable
    SortKey next() throws IOException;

    /** Returns the row whose sort key {@code at} was just returned. Must be called once before the next row. */
    KeyedRow read(SortKey at) throws IOException;
}
