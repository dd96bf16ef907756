package dev.rollcall.internal.dedupe;

import java.nio.ByteBuffer;

/** Appends numbers to a file through a buffer. */
final class LongWriter {
    private static final int BUFFER_BYTES = 24 << 9;

    private final TempFile file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private long written;

    LongWriter(TempFile file) {
        this.file = file;
    }

    void write(long number) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(number);
        written++;
    }

    /** How many numbers have been written so far. */
    long written() {
        return written;
    }

    void flush() {
        buffer.flip();
        file.write(buffer);
        buffer.clear();
    }
}
