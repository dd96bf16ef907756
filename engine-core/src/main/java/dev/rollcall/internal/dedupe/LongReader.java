package dev.rollcall.internal.dedupe;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a stretch of numbers from a file through a buffer. Several may read one file. */
final class LongReader {
    private static final int BUFFER_BYTES = 24 << 9;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private long position;
    private final long end;

    /**
     * @param from the first number to read, counted from 0
     * @param to the number behind the last one
     */
    LongReader(FileChannel file, long from, long to) {
        this.file = file;
        this.position = from * Long.BYTES;
        this.end = to * Long.BYTES;
    }

    boolean hasNext() {
        return buffer.hasRemaining() || position < end;
    }

    long next() throws IOException {
        if (!buffer.hasRemaining()) {
            fill();
        }
        return buffer.getLong();
    }

    private void fill() throws IOException {
        buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, position);
            if (read < 0) {
                throw new EOFException("a temporary file was cut short");
            }
            position += read;
        }
        buffer.flip();
    }
}
