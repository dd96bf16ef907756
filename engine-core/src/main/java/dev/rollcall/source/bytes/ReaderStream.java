package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/**
 * The characters of a reader as bytes, in UTF-16 with a byte order mark: the only charset that keeps halves of
 * characters, which are faults of their rows. Not thread-safe.
 */
final class ReaderStream extends BlockStream {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int CHARACTERS = 8192;

    private final Reader reader;
    private final char[] characters = new char[CHARACTERS];
    private int limit;
    /** The position in {@code characters}, in bytes. */
    private int at;

    private boolean ended;

    ReaderStream(Reader reader) {
        this.reader = reader;
        characters[0] = BYTE_ORDER_MARK;
        limit = 1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        } else if (!fill()) {
            return -1;
        }
        int count = Math.min(length, 2 * limit - at);
        for (int i = 0; i < count; i++) {
            target[offset + i] = (byte) next();
        }
        return count;
    }

    private int next() {
        char character = characters[at >> 1];
        int value = (at & 1) == 0 ? character >> 8 : character & 0xFF;
        at++;
        return value;
    }

    /** Reads more characters if all were returned; reports whether there are any. */
    private boolean fill() throws IOException {
        while (at == 2 * limit && !ended) {
            int read = reader.read(characters, 0, CHARACTERS);
            ended = read < 0;
            limit = Math.max(read, 0);
            at = 0;
        }
        return at < 2 * limit;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
