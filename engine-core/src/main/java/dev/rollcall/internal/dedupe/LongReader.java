package dev.rollcall.internal.dedupe;

import java.nio.ByteBuffer;

/** Reads a stretch of numbers from a file through a buffer. Several may read one file. */
final class LongReader {
    private static final int BUFFER_BYTES = 24 << 9;

    private final TempFile file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private long position;
    private final long end;

    /**
     * @param from the first number to read, counted from 0
     * @param to the number behind the last one
     */
    LongReader(TempFile file, long from, long to) {
        this.file = file;
        this.position = from * Long.BYTES;
        this.end = to * Long.BYTES;
    }

    boolean hasNext() {
        return buffer.hasRemaining() || position < end;
    }

    long next() {
        if (!buffer.hasRemaining()) {
            fill();
        }
        return buffer.getLong();
    }

    private void fill() {
        buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
        file.read(buffer, position);
        position += buffer.limit();
        buffer.flip();
    }
}
