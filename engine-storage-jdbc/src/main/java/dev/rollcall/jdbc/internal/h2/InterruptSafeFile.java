package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;

/**
 * A held file as H2 uses it. Of H2's own ways to access a file, some are closed for good when a thread is interrupted
 * while it reads or writes; the others pass each read to another thread and wait for it, which takes ten times as long
 * as to read. Thread-safe.
 */
final class InterruptSafeFile extends FileBaseDefault {
    private final HeldFile held;
    private final RandomAccessFile file;

    InterruptSafeFile(HeldFile held) throws IOException {
        this.held = held;
        file = held.use();
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        byte[] bytes = new byte[into.remaining()];
        file.seek(position);
        int read = file.read(bytes);
        if (read > 0) {
            into.put(bytes, 0, read);
        }
        return read;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        held.requireHeld();
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        file.seek(position);
        file.write(bytes);
        return bytes.length;
    }

    @Override
    public synchronized long size() throws IOException {
        return file.length();
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        held.requireHeld();
        if (size < file.length()) {
            file.setLength(size);
        }
    }

    /** Forces to disk. That counts only if this process still holds the file. */
    @Override
    public void force(boolean metaData) throws IOException {
        file.getFD().sync();
        held.requireHeld();
    }

    /** Locks nothing: the file is locked already, and stays so when H2 releases this lock. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return new FileLock(this, position, size, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                // released when the store is closed
            }
        };
    }

    /** Closes nothing: H2 has finished with the file, but the store may not have. */
    @Override
    protected void implCloseChannel() {}
}
