package dev.rollcall.jdbc.internal.h2;

import java.util.ArrayList;
import java.util.List;

import org.h2.mvstore.MVStore;

/**
 * The caches of the pages of open databases: a quarter of the heap, in equal shares. With a quarter for each, a host
 * with a database for each of its customers would run out of memory. Thread-safe.
 */
final class PageCaches {
    /** The caches of all databases that stores of this process have opened. */
    static final PageCaches SHARED = new PageCaches((int) ((Runtime.getRuntime().maxMemory() / 4) >> 20));

    private final int megabytes;
    private final List<MVStore> open = new ArrayList<>();

    PageCaches(int megabytes) {
        this.megabytes = megabytes;
    }

    /** Adds a database that was opened, with its share. */
    synchronized void add(MVStore pages) {
        open.add(pages);
        share();
    }

    /** Removes a database that is about to be closed; the others receive its share. */
    synchronized void remove(MVStore pages) {
        open.remove(pages);
        share();
    }

    /**
     * Empties the cache of a database. Pages that stay longer than a chunk grow old on the heap, and their collection
     * costs an import more than reading them again from the operating system's memory.
     */
    static void empty(MVStore pages) {
        resize(pages, pages.getFileStore().getCacheSize());
    }

    private void share() {
        int each = Math.max(1, megabytes / Math.max(1, open.size()));
        open.forEach(pages -> resize(pages, each));
    }

    /**
     * Sets the size of a cache, which also empties it. It avoids the method of {@code MVStore}, which expects kilobytes
     * though its name speaks of megabytes.
     */
    private static void resize(MVStore pages, int megabytes) {
        pages.getFileStore().setCacheSize(megabytes);
    }
}
