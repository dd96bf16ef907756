package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;

/**
 * A held file as H2 uses it. H2's own ways to a file either are closed for good when a thread is interrupted while it reads or writes, or
 * hand each read to another thread and wait for it, which takes ten times as long as to read. Thread-safe.
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

    /** What is on disk counts only if the file is still this process's. */
    @Override
    public void force(boolean metaData) throws IOException {
        file.getFD().sync();
        held.requireHeld();
    }

    /** The file is locked already, and stays so when H2 releases this lock. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return new FileLock(this, position, size, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                // the store does, when it is closed
            }
        };
    }

    /** H2 is done with the file; the store may not be. */
    @Override
    protected void implCloseChannel() {}
}
