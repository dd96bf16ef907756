package dev.rollcall.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Watches the temporary files of this process by owner. On Linux it also sees unlinked files, which end when they are
 * closed: ours have a name only while they are opened.
 */
public final class TemporaryWatch implements AutoCloseable {
    public static final String OURS = "rollcall";
    public static final String H2 = "H2";
    static final String OTHERS = "others";

    /** A peak that is shorter than this is missed. */
    private static final long MILLIS = 50;

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final String NAMELESS = " (deleted)";

    private final Path folder;
    private final Timer watcher = new Timer("temporary-watch", true);
    private Map<String, Long> largest = Map.of();

    TemporaryWatch(Path folder) {
        this.folder = folder;
    }

    public static TemporaryWatch start() {
        TemporaryWatch watch = new TemporaryWatch(Path.of(System.getProperty("java.io.tmpdir")));
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                watch.look();
            }
        };
        watch.watcher.schedule(look, 0, MILLIS);
        return watch;
    }

    private synchronized void look() {
        Map<String, Long> now = new TreeMap<>();
        forEach(folder, file -> add(now, file.getFileName().toString(), file));
        forEach(OPEN_FILES, open -> {
            Path file = Files.readSymbolicLink(open);
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(NAMELESS)) {
                add(now, name, open);
            }
        });
        if (sum(now) > sum(largest)) {
            largest = now;
        }
    }

    private static void add(Map<String, Long> now, String name, Path file) throws IOException {
        now.merge(owner(name), Files.size(file), Long::sum);
    }

    private static String owner(String name) {
        if (name.startsWith("rollcall-")) {
            return OURS;
        }
        return name.contains(".temp.db") || name.contains(".mv.db") ? H2 : OTHERS;
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Looks at one file. */
    private interface Look {
        void at(Path file) throws IOException;
    }

    private static void forEach(Path folder, Look look) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try {
                    look.at(file);
                } catch (IOException goneMeanwhile) {
                    // it has no bytes
                }
            }
        } catch (IOException noSuchFolder) {
            // only Linux lists open files
        }
    }

    /** Returns the bytes of each owner when their sum was largest; the present moment counts too. */
    public synchronized Map<String, Long> largest() {
        look();
        return largest;
    }

    @Override
    public void close() {
        watcher.cancel();
    }
}
