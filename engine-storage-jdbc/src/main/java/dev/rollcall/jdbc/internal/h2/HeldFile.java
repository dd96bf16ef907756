package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A database file that is locked for this process. It is opened and locked before H2 opens it, and stays so until it is
 * closed, even if H2 closes it after a failure: H2 may open it once.
 *
 * <p>Some systems (POSIX) release all of a process's locks on a file as soon as the process closes the file anywhere,
 * so a host that copies its own database file loses the lock without notice. Therefore the lock is acquired again
 * whenever something is written: that either restores it, or shows that another process has the file by now. Others
 * that open the file, H2's own tools included, lock all of it; this class locks three parts of it, two of them
 * alternately. Thread-safe.
 */
public final class HeldFile implements AutoCloseable {
    /** The held files by their paths, since H2 opens files by name. */
    private static final Map<String, HeldFile> HELD = new ConcurrentHashMap<>();

    private static final long END_OF_CONTENT = 1L << 62;
    private static final long LENGTH_OF_LAST = Long.MAX_VALUE - END_OF_CONTENT - 1;

    private final String name;
    private final RandomAccessFile file;
    private @Nullable FileLock mark;
    private boolean markIsLast;
    private boolean lost;
    private boolean used;

    private HeldFile(Path path, RandomAccessFile file) {
        this.name = name(path.toString());
        this.file = file;
    }

    /**
     * Opens and locks {@code realPath}, which exists.
     *
     * @return empty if another process has locked it
     */
    public static Optional<HeldFile> open(Path realPath) throws IOException {
        HeldFile held = new HeldFile(realPath, new RandomAccessFile(realPath.toFile(), "rw"));
        boolean locked = false;
        try {
            locked = held.lock();
        } finally {
            if (!locked) {
                held.file.close();
            }
        }
        if (locked) {
            HELD.put(held.name, held);
        }
        return locked ? Optional.of(held) : Optional.empty();
    }

    private synchronized boolean lock() throws IOException {
        FileChannel channel = file.getChannel();
        try {
            // all of it, so that a lock on any part is detected
            if (channel.tryLock(0, END_OF_CONTENT, false) == null) {
                return false;
            }
            FileLock last = channel.tryLock(END_OF_CONTENT + 1, LENGTH_OF_LAST, false);
            mark = channel.tryLock(END_OF_CONTENT, 1, false);
            if (last == null || mark == null) {
                return false;
            }
            last.release();
            return true;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    /** Returns the held file with a name that H2 opens; null if it is another file. */
    static @Nullable HeldFile of(String name) {
        return HELD.get(name(name));
    }

    /** Returns the name as H2 writes it, with slashes. */
    private static String name(String path) {
        return path.replace('\\', '/');
    }

    /**
     * Returns the open file, for H2.
     *
     * @throws IOException at the second call: a file that H2 has closed after a failure must not be opened again
     *     without the store's knowledge
     */
    synchronized RandomAccessFile use() throws IOException {
        if (used) {
            throw new IOException("the database was closed after a failure");
        }
        used = true;
        return file;
    }

    /** Reports whether another process has opened the file since this one lost the lock. */
    public synchronized boolean isLost() throws IOException {
        if (!lost) {
            FileLock next = markIsLast
                    ? file.getChannel().tryLock(END_OF_CONTENT, 1, false)
                    : file.getChannel().tryLock(END_OF_CONTENT + 1, LENGTH_OF_LAST, false);
            if (next == null) {
                lost = true;
            } else {
                if (mark != null) {
                    mark.release();
                }
                mark = next;
                markIsLast = !markIsLast;
            }
        }
        return lost;
    }

    /**
     * Checks the lock.
     *
     * @throws IOException if another process has opened the file: nothing must be written to it any more
     */
    void requireHeld() throws IOException {
        if (isLost()) {
            throw new IOException("another process has opened the database file");
        }
    }

    /** Unlocks the file for others. H2 must have closed it. */
    @Override
    public void close() throws IOException {
        HELD.remove(name, this);
        file.close();
    }
}
