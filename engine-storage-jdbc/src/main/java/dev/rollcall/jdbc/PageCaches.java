package dev.rollcall.jdbc;

import java.util.ArrayList;
import java.util.List;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * What open databases may keep of their files on the heap: a quarter of it, in equal shares. With H2's own 16 MB a larger import reads the
 * same pages again and again; with a quarter for each, a host with a database for each of its customers would run out of memory.
 * Thread-safe.
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

    private void share() {
        int each = Math.max(1, megabytes / Math.max(1, open.size()));
        for (MVStore pages : open) {
            FileStore<?> file = pages.getFileStore();
            // which also empties it
            if (file.getCacheSize() != each) {
                file.setCacheSize(each);
            }
        }
    }
}
