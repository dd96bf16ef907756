package dev.rollcall.internal.spill;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Records that are appended and then read: in memory until they outgrow it, then in a temporary file but for the last of them. */
public final class Spool implements AutoCloseable {
    private static final int FIRST_BYTES = 256;
    /** Once there is a file, more than this would only be kept from others. */
    private static final int WRITE_BYTES = 1 << 15;

    private int memory;
    private byte[] bytes = new byte[0];
    private int end;
    private @Nullable TempFile file;
    private long inFile;

    /** @param memory how many bytes it may hold there; a single longer record excepted */
    public Spool(int memory) {
        this.memory = memory;
    }

    /** Takes in a record of {@code length} bytes; where in {@link #bytes()} it is to be written, at once. */
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

    /** How many bytes there are. */
    public long size() {
        return inFile + end;
    }

    /** How many of them, from the first on, are in the file; no record is cut there. */
    long inFile() {
        return inFile;
    }

    /** Fills what remains of {@code target} from the file. */
    void read(ByteBuffer target, long position) {
        if (file == null) {
            throw new IllegalStateException("nothing was spilled");
        }
        file.read(target, position);
    }

    /** Forgets all there was. */
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
