package dev.rollcall.source.csv;

import java.io.IOException;
import java.io.Reader;

import org.jspecify.annotations.Nullable;

/** A reader that fails on a row without an end, before it fills the memory. */
final class RowLimitReader extends Reader {
    private final Reader in;
    private final long limit;
    private long sinceRow;
    private @Nullable Exception failure;

    /**
     * Limits the characters of a row.
     *
     * @param limit the largest number of characters between two calls of {@link #rowEnded()}
     */
    RowLimitReader(Reader in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    void rowEnded() {
        sinceRow = 0;
    }

    boolean exceeded() {
        return sinceRow > limit;
    }

    /** Returns the failure of the text, which is not the parser's, or null. */
    @Nullable
    Exception failure() {
        return failure;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(into, offset, length);
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
        sinceRow += count;
        if (exceeded()) {
            throw new IOException("row too long");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
