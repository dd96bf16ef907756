package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

import dev.rollcall.internal.spill.TempFile;
import dev.rollcall.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a stream that can be read once. What is read is kept: the beginning in memory, the rest in a temporary
 * file. Any number of readers share it, and the one that is ahead of all others reads from the stream. Thread-safe.
 */
final class StreamBytes implements ByteOrigin {
    /** The number of bytes to keep in memory. */
    private static final int MEMORY = 1 << 20;

    private static final int PORTION = 1 << 16;

    private final InputStream stream;
    private final byte[] portion = new byte[PORTION];
    private byte[] memory = new byte[0];
    private int inMemory;
    private @Nullable TempFile file;
    private long inFile;
    private boolean ended;
    private @Nullable IOException failure;
    /** Guards all of the above. A stream may block its reader forever, so nothing else waits for this lock. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile boolean released;

    StreamBytes(InputStream stream) {
        this.stream = Objects.requireNonNull(stream, "stream");
    }

    @Override
    public InputStream open() {
        requireUnreleased();
        return new Reader();
    }

    @Override
    public String description() {
        return "stream";
    }

    /** Returns the size once the end has been read; empty also while somebody reads. */
    @Override
    public OptionalLong size() {
        if (!lock.tryLock()) {
            return OptionalLong.empty();
        }
        try {
            return ended ? OptionalLong.of(kept()) : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    private long kept() {
        return inMemory + inFile;
    }

    private void requireUnreleased() {
        if (released) {
            throw new SourceException(
                    SourceException.Kind.MISSING,
                    "What can be read once can be imported once. Make a new source from a new stream.");
        }
    }

    /** Reads bytes at {@code position}; returns their number, or -1 at the end. */
    private int read(long position, byte[] target, int offset, int length) throws IOException {
        lock.lock();
        try {
            requireUnreleased();
            return readLocked(position, target, offset, length);
        } finally {
            if (released) {
                drop();
            }
            lock.unlock();
        }
    }

    private int readLocked(long position, byte[] target, int offset, int length) throws IOException {
        while (position >= kept() && !ended) {
            readOn();
        }
        long available = kept() - position;
        if (available <= 0) {
            return -1;
        }
        if (position < inMemory) {
            int count = (int) Math.min(length, inMemory - position);
            System.arraycopy(memory, (int) position, target, offset, count);
            return count;
        }
        int count = (int) Math.min(length, available);
        Objects.requireNonNull(file).read(ByteBuffer.wrap(target, offset, count), position - inMemory);
        return count;
    }

    /** Reads a portion of the stream and keeps it. A stream that has failed is not read again. */
    private void readOn() throws IOException {
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
        int count;
        try {
            count = stream.read(portion, 0, PORTION);
            if (count == 0) {
                count = readOne();
            }
        } catch (IOException e) {
            failure = e;
            throw e;
        } catch (RuntimeException e) {
            failure = new IOException("the stream has failed", e);
            throw e;
        }
        if (count < -1 || count > PORTION) {
            failure = new IOException("the stream returned " + count + " as the number of bytes that it has read");
            throw failure;
        } else if (count < 0) {
            ended = true;
            stream.close();
        } else {
            keep(count);
        }
    }

    /** Reads one byte, which waits until there is one, of a stream that has returned none. */
    private int readOne() throws IOException {
        int one = stream.read();
        portion[0] = (byte) one;
        return one < 0 ? -1 : 1;
    }

    private void keep(int count) {
        if (inFile == 0 && inMemory + count <= MEMORY) {
            if (inMemory + count > memory.length) {
                memory = Arrays.copyOf(memory, Math.min(MEMORY, Math.max(inMemory + count, 2 * memory.length)));
            }
            System.arraycopy(portion, 0, memory, inMemory, count);
            inMemory += count;
            return;
        }
        TempFile target = file == null ? TempFile.create() : file;
        file = target;
        target.write(ByteBuffer.wrap(portion, 0, count));
        inFile += count;
    }

    /** Releases the bytes. If somebody reads, who may be blocked by the stream, that reader drops them. */
    @Override
    public void release() {
        released = true;
        try {
            stream.close();
        } catch (IOException | RuntimeException unimportant) {
            // its bytes have been read, or are not needed any more; a failure here must not hide how the import ended
        }
        if (lock.tryLock()) {
            try {
                drop();
            } finally {
                lock.unlock();
            }
        }
    }

    private void drop() {
        memory = new byte[0];
        inMemory = 0;
        inFile = 0;
        if (file != null) {
            file.close();
            file = null;
        }
    }

    /** A reader of the bytes from their beginning. */
    private final class Reader extends BlockStream {
        private long position;

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            int count = StreamBytes.this.read(position, target, offset, length);
            position += Math.max(count, 0);
            return count;
        }
    }
}
