package dev.rollcall.jdbc.internal.h2;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The database files that stores of this process have open, by their real paths. The lock on the file only excludes
 * other processes.
 */
final class OpenFiles {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private OpenFiles() {}

    /** Adds {@code realPath}; returns whether it was free. */
    static boolean claim(Path realPath) {
        return OPEN.add(realPath);
    }

    static void release(Path realPath) {
        OPEN.remove(realPath);
    }
}
