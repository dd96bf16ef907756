package dev.rollcall.jdbc.internal.h2;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.rollcall.jdbc.internal.lock.WriteLock;
import org.h2.mvstore.MVStore;

/** A timer that makes H2 save changed pages from time to time, while nobody changes any. */
final class PageSaver {
    private final Callable<?> save;
    private final WriteLock writeLock;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(PageSaver::thread);
    private final ScheduledFuture<?> saving;

    PageSaver(MVStore pages, WriteLock writeLock, Duration pause) {
        this(new SaveUnlessSaved(pages), writeLock, pause);
    }

    PageSaver(Callable<?> save, WriteLock writeLock, Duration pause) {
        this.save = save;
        this.writeLock = writeLock;
        saving = clock.scheduleWithFixedDelay(
                this::saveWithLock, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable saving) {
        Thread thread = new Thread(saving, "rollcall page saver");
        thread.setDaemon(true);
        return thread;
    }

    /** Saves with the write lock. An exception here would end all saving; a moment without free heap may pass. */
    private void saveWithLock() {
        try {
            writeLock.withLock(save);
        } catch (Throwable notNow) {
            // if H2 fails to save, it closes the database, which the next user learns
        }
    }

    /** A save that is omitted if H2 has saved since the last one, as it does by itself after many changes. */
    private static final class SaveUnlessSaved implements Callable<MVStore> {
        private final MVStore pages;
        private long version;

        SaveUnlessSaved(MVStore pages) {
            this.pages = pages;
        }

        @Override
        public MVStore call() {
            if (pages.getCurrentVersion() == version) {
                pages.tryCommit();
            }
            version = pages.getCurrentVersion();
            return pages;
        }
    }

    /** Starts no further save; one that is running may continue to its end. */
    void close() {
        saving.cancel(false);
        clock.shutdown();
    }
}
