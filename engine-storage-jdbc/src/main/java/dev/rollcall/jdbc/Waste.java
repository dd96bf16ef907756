package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * What an H2 file holds beyond its content. H2 writes a page to a new place whenever it changes and is slow to use the old places
 * again, so an import leaves a file many times as big as what is in it.
 */
final class Waste {
    private static final int ALL = 100;

    /** More than this of a file is worth a rewrite, in percent. */
    private static final int TOLERATED = 25;

    /** A file up to this size is rewritten in about a second, so it is whenever it has grown. */
    private static final long SMALL = 64L << 20;

    private static final long GROWN = 32L << 10;

    private Waste() {}

    /**
     * Whether a database file that is about to be closed should be rewritten.
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
     * Rewrites a closed database file without its waste. Until the last step, which is atomic, the file stays as it is; so it does
     * if there is no room for a copy, or if another process has opened it meanwhile.
     */
    static void removeFrom(Path file) {
        removeLeftovers(file);
        try {
            // a directory of our own, since H2 creates the copy readable for everybody
            OwnerOnly.createDirectories(workplace(file));
            MVStore.compact(file.toString(), copy(file).toString(), true, null);
            OwnerOnly.restrict(copy(file));
            Files.move(copy(file), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MVStoreException e) {
            // a database that is bigger than it needs to be is no reason to fail
        }
        removeLeftovers(file);
    }

    /** Removes what a rewrite that was cut off has left beside the file. */
    static void removeLeftovers(Path file) {
        try {
            Files.deleteIfExists(copy(file));
            Files.deleteIfExists(workplace(file));
        } catch (IOException e) {
            // whoever opens the file next tries again
        }
    }

    private static Path workplace(Path file) {
        return file.resolveSibling(file.getFileName() + ".compacting");
    }

    private static Path copy(Path file) {
        return workplace(file).resolve("copy");
    }
}
