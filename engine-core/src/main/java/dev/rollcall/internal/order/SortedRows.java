package dev.rollcall.internal.order;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * A sequence of rows in the order of their keys, those of one key in file order; those without a key come first. Used
 * by one thread at a time.
 */
@FunctionalInterface
public interface SortedRows {
    /** Returns the next row, or null after the last one. */
    @Nullable
    KeyedRow next() throws IOException;
}
