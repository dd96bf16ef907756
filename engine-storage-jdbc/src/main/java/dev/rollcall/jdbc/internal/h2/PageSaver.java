package dev.rollcall.jdbc.internal.h2;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.rollcall.jdbc.internal.lock.WriteLock;
import org.h2.mvstore.MVStore;

/** Has H2 save changed pages from time to time, when nobody is changing any. */
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

    /** What is thrown here would end the saving for good; a moment without heap may pass. */
    private void saveWithLock() {
        try {
            writeLock.withLock(save);
        } catch (Throwable notNow) {
            // if H2 fails to save, it closes the database, which whoever uses it next is told
        }
    }

    /** Does nothing if H2 has saved since the last time, as it does by itself when much has changed. */
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

    /** Begins no other saving; one that is under way may go on until it is done. */
    void close() {
        saving.cancel(false);
        clock.shutdown();
    }
}
