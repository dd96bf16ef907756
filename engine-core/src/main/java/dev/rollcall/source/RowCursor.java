package dev.rollcall.source;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One pass over a source, forwards. Used once, by one thread at a time. After an exception it can only be closed.
 *
 * <p>An import that is interrupted, or that fails elsewhere, interrupts the thread that reads. A method that waits should end then, with
 * any exception. The survey reads in the thread that called {@code run}, which a cursor that does not come back keeps for as long; the
 * pass that follows it is read in a thread of its own, which the import waits for, but not for more than ten seconds. Then it is left
 * alone, and closes the cursor when the cursor has come back; nothing of what it gives is taken.
 */
public interface RowCursor extends AutoCloseable {
    /** The column names as the source gives them, trimmed. */
    List<String> header();

    /**
     * The next row, or null after the last one. Rows are numbered 1, 2, 3, … ({@link Row#number}): duplicates, row records and
     * resuming go by the number, so a source that leaves something out, such as a blank line, does not count it. They have one cell for
     * each column of the header. An import of a source that does it otherwise fails, and says what was wrong.
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
