package dev.rollcall.source;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A forward pass over a source. Used once, by one thread at a time. After an exception it can only be closed.
 *
 * <p>If an import is interrupted, or fails elsewhere, it interrupts the reading thread. A method that waits should then
 * end with any exception. The survey reads in the thread that called {@code run}, and a cursor that does not return
 * blocks that thread. The pass after it reads in a thread of its own. The import waits up to ten seconds for that
 * thread; after that it abandons the thread, which closes the cursor as soon as the cursor returns, and discards its
 * rows.
 */
public interface RowCursor extends AutoCloseable {
    /** Returns the column names of the source, trimmed. */
    List<String> header();

    /**
     * Reports whether the header has all columns of the source. If it has not, later rows may show more, and then
     * {@link #findings()} has the source to read instead. Default: true.
     */
    default boolean isHeaderComplete() {
        return true;
    }

    /**
     * Returns the next row, or null after the last one. Rows are numbered 1, 2, 3, … ({@link Row#number}): duplicates,
     * row records and resuming use the number, so a source that omits something, such as a blank line, does not count
     * it. A row has one cell for each column of the header. If a source breaks these rules, the import fails with a
     * message about it.
     *
     * @throws SourceException if a limit of the reader is exceeded
     * @throws IOException if reading fails
     */
    @Nullable
    Row next() throws IOException;

    /** Returns the number of bytes read so far, out of {@link RowSource#sizeInBytes()}. */
    long bytesRead();

    /**
     * Returns the findings of this pass about the source as a whole. Called after the last row; every pass over the
     * same source has the same findings. The default has none.
     */
    default SourceFindings findings() {
        return SourceFindings.NONE;
    }

    /** Closes the cursor and releases what it holds. */
    @Override
    void close() throws IOException;
}
