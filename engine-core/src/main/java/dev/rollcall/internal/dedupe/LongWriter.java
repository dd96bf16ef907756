package dev.rollcall.internal.dedupe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Appends numbers to a file through a buffer. */
final class LongWriter {
    private static final int BUFFER_BYTES = 24 << 9;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private long written;

    LongWriter(FileChannel file) {
        this.file = file;
    }

    void write(long number) throws IOException {
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

    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
