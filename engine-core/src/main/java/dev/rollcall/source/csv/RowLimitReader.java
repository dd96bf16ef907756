package dev.rollcall.source.csv;

import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a row that never ends, before it fills the memory. */
final class RowLimitReader extends Reader {
    private final Reader in;
    private final long limit;
    private long sinceRow;

    /**
     * Limits what is read of a row.
     *
     * @param limit most characters that may be read between two calls of {@link #rowEnded()}
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

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
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
