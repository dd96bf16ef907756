package dev.rollcall.bench.measure;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;

/** Watches the size of a database in use: some return space at the end. */
public final class FileWatch implements AutoCloseable {
    /** The interval of looking, which takes microseconds; a shorter peak is missed. */
    private static final long MILLIS = 50;

    private final DatabaseFiles files;
    private final AtomicLong largest = new AtomicLong();
    private final Timer watcher = new Timer("file-watch", true);

    private FileWatch(DatabaseFiles files) {
        this.files = files;
    }

    public static FileWatch start(DatabaseFiles files) {
        FileWatch watch = new FileWatch(files);
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                watch.look();
            }
        };
        watch.watcher.schedule(look, 0, MILLIS);
        return watch;
    }

    private void look() {
        largest.accumulateAndGet(files.bytes(), Math::max);
    }

    /** The most bytes seen, now included. */
    public long largest() {
        look();
        return largest.get();
    }

    @Override
    public void close() {
        watcher.cancel();
    }
}
