package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/** What an H2 file holds beyond its content. H2 writes a page to a new place whenever it changes, and finds few of the old places again. */
final class Waste {
    /** A file is rewritten when more than this of it is waste, in percent. */
    private static final int TOLERATED = 25;

    /** Up to this size, in bytes, rewriting a file takes about a second and is done for less. */
    private static final long SMALL_FILE = 64L << 20;

    private static final int TOLERATED_IN_SMALL_FILE = 1;

    private static final int ALL = 100;

    private Waste() {}

    /** Whether so much of the file is waste that rewriting it pays. */
    static boolean isTooMuch(MVStore pages) {
        FileStore<?> file = pages.getFileStore();
        int usedOfFile = file.getFillRate();
        int liveOfUsed = file.getChunksFillRate();
        int tolerated = file.size() <= SMALL_FILE ? TOLERATED_IN_SMALL_FILE : TOLERATED;
        return usedOfFile * liveOfUsed < (ALL - tolerated) * ALL;
    }

    /**
     * Rewrites a closed database file without its waste. Until the last step, which is atomic, the file stays as it is.
     */
    static void removeFrom(Path file) throws IOException {
        // a directory of our own, since H2 creates the copy readable for everybody
        Path workplace = Files.createTempDirectory(file.getParent(), "rollcall-compact");
        Path copy = workplace.resolve("copy");
        try {
            MVStore.compact(file.toString(), copy.toString(), true, null);
            OwnerOnly.restrict(copy);
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(workplace);
        }
    }
}
