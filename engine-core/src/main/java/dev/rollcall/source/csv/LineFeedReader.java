package dev.rollcall.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

import dev.rollcall.source.text.TwiceEncoded;

/**
 * A reader that turns CRLF and lone CR into LF, inside quotes too, and ends the last line with LF. After it, only an
 * open quote can extend a record to the end of the text. It passes the text to a {@link QuoteWatch} and to
 * {@link TwiceEncoded}.
 */
final class LineFeedReader extends Reader {
    /** Flags, by the last seven bits, of the characters that need no check, by far the most. */
    private static final boolean[] PLAIN = new boolean[128];

    private static final int ASCII = PLAIN.length - 1;

    static {
        Arrays.fill(PLAIN, true);
        PLAIN['\r'] = false;
        PLAIN['"'] = false;
    }

    private final Reader in;
    private final QuoteWatch quotes;
    private final TwiceEncoded twiceEncoded;
    private boolean afterReturn;
    /** The last character, and the one before it; a quote is checked together with the character after it. */
    private char last = '\n';

    private char lastButOne = '\n';
    private long characters;

    LineFeedReader(Reader in, QuoteWatch quotes, TwiceEncoded twiceEncoded) {
        this.in = in;
        this.quotes = quotes;
        this.twiceEncoded = twiceEncoded;
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
                twiceEncoded.look(into, offset, offset + kept);
                characters += kept;
                lastButOne = kept > 1 ? into[offset + kept - 2] : last;
                last = into[offset + kept - 1];
                return kept;
            }
        }
    }

    /** Returns the number of characters that it has returned. */
    long characters() {
        return characters;
    }

    /** Folds in place and returns the new end of the text. */
    private int fold(char[] text, int from, int to) {
        int start = from;
        if (afterReturn && from < to) {
            afterReturn = false;
            start += text[from] == '\n' ? 1 : 0;
        }
        if (last == '"' && start < to) {
            quotes.see(lastButOne, text[start], characters - 1);
        }
        int end = from;
        int run = start;
        int i = start;
        while (true) {
            while (i < to && PLAIN[text[i] & ASCII]) {
                i++;
            }
            if (i == to) {
                return moved(text, run, to, end);
            }
            char c = text[i];
            if (c == '"' && i + 1 < to) {
                quotes.see(i > start ? text[i - 1] : last, text[i + 1], characters + end - from + i - run);
            } else if (c == '\r') {
                text[i] = '\n';
                end = moved(text, run, i + 1, end);
                afterReturn = i + 1 == to;
                i += !afterReturn && text[i + 1] == '\n' ? 1 : 0;
                run = i + 1;
            }
            i++;
        }
    }

    /** Moves characters down to {@code target}, and returns their new end. */
    private static int moved(char[] text, int from, int to, int target) {
        if (from != target) {
            System.arraycopy(text, from, text, target, to - from);
        }
        return target + to - from;
    }

    private int endLine(char[] into, int offset) {
        if (last == '\n') {
            return -1;
        }
        if (last == '"') {
            quotes.see(lastButOne, '\n', characters - 1);
        }
        last = '\n';
        characters++;
        into[offset] = '\n';
        return 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
