package dev.rollcall.source;

import java.io.IOException;
import java.io.Reader;

/**
 * Turns CRLF and lone CR into LF, inside quotes too, and ends the last line with LF if nothing does. After it only an open quote can
 * make a record run to the end of the text.
 */
final class LineFeedReader extends Reader {
    private final Reader in;
    private boolean afterReturn;
    private boolean lineEnded = true;

    LineFeedReader(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (true) {
            int count = in.read(into, offset, length);
            if (count < 0) {
                return endLine(into, offset);
            }
            int kept = fold(into, offset, offset + count) - offset;
            if (kept > 0) {
                lineEnded = into[offset + kept - 1] == '\n';
                return kept;
            }
        }
    }

    /** Folds in place and returns where the text now ends. */
    private int fold(char[] text, int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == '\n' && afterReturn) {
                afterReturn = false;
            } else {
                afterReturn = c == '\r';
                text[end++] = afterReturn ? '\n' : c;
            }
        }
        return end;
    }

    private int endLine(char[] into, int offset) {
        if (lineEnded) {
            return -1;
        }
        lineEnded = true;
        into[offset] = '\n';
        return 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
