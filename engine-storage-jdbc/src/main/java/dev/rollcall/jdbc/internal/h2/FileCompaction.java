package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * The removal of waste from an H2 file. H2 writes a page to a new place whenever it changes and is slow to reuse the
 * old places, so an import leaves a file many times as big as its content.
 */
public final class FileCompaction {
    private static final int ALL = 100;

    /** The percentage of waste in a file above which a rewrite is worthwhile. */
    private static final int TOLERATED = 25;

    /** The size up to which a file is rewritten whenever it has grown, since that takes about a second. */
    private static final long SMALL = 64L << 20;

    private static final long GROWN = 32L << 10;

    private FileCompaction() {}

    /**
     * Reports whether a database file that is about to be closed should be rewritten.
     *
     * @param before the file's size when it was opened
     */
    static boolean isTooMuch(MVStore pages, long before) {
        pages.commit();
        FileStore<?> file = pages.getFileStore();
        int used = file.getFillRate();
        int liveOfUsed = file.getChunksFillRate();
        boolean wasteful = used * liveOfUsed < (ALL - TOLERATED) * ALL;
        boolean grown = file.size() - before > GROWN;
        return wasteful || (grown && file.size() <= SMALL);
    }

    /**
     * Rewrites a closed database file without its waste. The file does not change before the last step, which is
     * atomic. It does not change at all if there is no room for a copy, if the copy cannot have its owner, or if
     * another process has it open or has opened it meanwhile. A process that opens it at the very moment of the last
     * step sees that the file is another one ({@link FileDatabase} does).
     */
    public static void compact(Path file) {
        compact(file, () -> {});
    }

    /** Rewrites the file, with a callback right before the last step. */
    public static void compact(Path file, Runnable copied) {
        RewriteFolder.remove(file);
        try {
            if (Files.getFileStore(file).getUsableSpace() > Files.size(file)) {
                rewrite(file, copied);
            }
        } catch (IOException | RuntimeException e) {
            // a database that is bigger than necessary is no reason to fail
        }
        RewriteFolder.remove(file);
    }

    private static void rewrite(Path file, Runnable copied) throws IOException {
        BasicFileAttributes closed = attributes(file);
        Path copy = RewriteFolder.create(file);
        CompactCopy.write(file, copy);
        OwnerOnly.giveOwnerOf(file, copy);
        copied.run();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && isSame(closed, attributes(file))) {
                Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes now) {
        return Objects.equals(before.fileKey(), now.fileKey())
                && before.size() == now.size()
                && before.lastModifiedTime().equals(now.lastModifiedTime());
    }
}
