package dev.rollcall.internal.spill;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A sequence of records that are appended and then read: in memory up to a limit, then in a temporary file except for
 * the last of them.
 */
public final class Spool implements AutoCloseable {
    private static final int FIRST_BYTES = 256;
    /** The memory to use once there is a file; more would have no use here. */
    private static final int WRITE_BYTES = 1 << 15;

    private int memory;
    private byte[] bytes = new byte[0];
    private int end;
    private @Nullable TempFile file;
    private long inFile;

    /**
     * Creates an empty spool.
     *
     * @param memory the most bytes in memory, except for a single longer record
     */
    public Spool(int memory) {
        this.memory = memory;
    }

    /**
     * Appends a record of {@code length} bytes; returns its position in {@link #bytes()}, where the caller must write
     * it at once.
     */
    public int append(int length) {
        if (bytes.length - end < length) {
            makeRoom(length);
        }
        end += length;
        return end - length;
    }

    public byte[] bytes() {
        return bytes;
    }

    private void makeRoom(int length) {
        if (end + length > memory) {
            spill();
        }
        if (bytes.length - end < length) {
            int doubled = Math.min(Math.max(FIRST_BYTES, 2 * bytes.length), memory);
            bytes = Arrays.copyOf(bytes, Math.max(doubled, end + length));
        }
    }

    private void spill() {
        TempFile target = file == null ? TempFile.create() : file;
        file = target;
        target.write(ByteBuffer.wrap(bytes, 0, end));
        inFile += end;
        end = 0;
        memory = Math.min(memory, WRITE_BYTES);
        if (bytes.length > memory) {
            bytes = new byte[memory];
        }
    }

    /** Returns the number of bytes. */
    public long size() {
        return inFile + end;
    }

    /** Returns how many of the first bytes are in the file; the border never cuts a record. */
    long inFile() {
        return inFile;
    }

    /** Fills the rest of {@code target} from the file. */
    void read(ByteBuffer target, long position) {
        if (file == null) {
            throw new IllegalStateException("nothing was spilled");
        }
        file.read(target, position);
    }

    /** Deletes all records. */
    @Override
    public void close() {
        bytes = new byte[0];
        end = 0;
        inFile = 0;
        if (file != null) {
            file.close();
        }
    }
}
