package dev.rollcall.source;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One pass over a source, forwards. Used once, by one thread at a time. After an exception it can only be closed. */
public interface RowCursor extends AutoCloseable {
    /** The column names as the source gives them, trimmed. */
    List<String> header();

    /**
     * The next row, or null after the last one. Rows are numbered 1, 2, 3, … ({@link Row#number}): duplicates, row records and
     * resuming go by the number, so a source that leaves something out, such as a blank line, does not count it.
     *
     * @throws SourceException if a limit of the reader is reached
     * @throws IOException if reading fails
     */
    @Nullable
    Row next() throws IOException;

    /** How much of {@link RowSource#sizeInBytes()} has been read so far. */
    long bytesRead();

    /**
     * What this pass has found of the source as a whole. Asked for after the last row; the same source finds the same each time.
     * Default: nothing.
     */
    default SourceFindings findings() {
        return SourceFindings.NONE;
    }

    @Override
    void close() throws IOException;
}
