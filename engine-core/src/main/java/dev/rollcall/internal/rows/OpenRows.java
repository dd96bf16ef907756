package dev.rollcall.internal.rows;

import java.io.Closeable;
import java.io.IOException;

import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows that add columns while they are read. A row has a cell for each column that it knows, in the order of the
 * columns; those that it lacks at its end are absent. Used once, by one thread at a time.
 */
public interface OpenRows extends Closeable {
    /** Returns the next row, numbered from 1, or null after the last one. */
    @Nullable
    Row next() throws IOException;

    /** Returns the number of bytes read so far; 0 if the rows are not made of bytes. */
    default long bytesRead() {
        return 0;
    }

    @Override
    default void close() throws IOException {}
}
