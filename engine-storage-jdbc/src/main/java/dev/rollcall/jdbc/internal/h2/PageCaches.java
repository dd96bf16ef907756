package dev.rollcall.jdbc.internal.h2;

import java.util.ArrayList;
import java.util.List;

import org.h2.mvstore.MVStore;

/**
 * What open databases may keep of their files on the heap: a quarter of it, in equal shares. With a quarter for each, a host with a database
 * for each of its customers would run out of memory. Thread-safe.
 */
final class PageCaches {
    /** Of all databases that stores of this process have opened. */
    static final PageCaches SHARED = new PageCaches((int) ((Runtime.getRuntime().maxMemory() / 4) >> 20));

    private final int megabytes;
    private final List<MVStore> open = new ArrayList<>();

    PageCaches(int megabytes) {
        this.megabytes = megabytes;
    }

    /** Gives a database that was opened its share. */
    synchronized void add(MVStore pages) {
        open.add(pages);
        share();
    }

    /** Gives the share of a database that is about to be closed to the others. */
    synchronized void remove(MVStore pages) {
        open.remove(pages);
        share();
    }

    /**
     * Forgets the pages of a database. Those that are kept longer than a chunk grow old on the heap, and collecting them costs an import
     * more than reading them again from the operating system's memory.
     */
    static void empty(MVStore pages) {
        resize(pages, pages.getFileStore().getCacheSize());
    }

    private void share() {
        int each = Math.max(1, megabytes / Math.max(1, open.size()));
        open.forEach(pages -> resize(pages, each));
    }

    /** Which empties the cache, too. Not the method of {@code MVStore}, which takes kilobytes though it speaks of megabytes. */
    private static void resize(MVStore pages, int megabytes) {
        pages.getFileStore().setCacheSize(megabytes);
    }
}
