package dev.rollcall.jdbc.internal.h2;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import dev.rollcall.jdbc.internal.lock.WriteLock;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages are saved between two changes, and never in the middle of one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PageSaverTest {
    private static final Duration NO_PAUSE = Duration.ofMillis(1);

    @TempDir
    Path folder;

    @Test
    void pagesAreSavedAsSoonAsTheWriteLockIsFree() throws Exception {
        WriteLock writeLock = new WriteLock();
        try (MVStore pages = pages()) {
            PageSaver saver = new PageSaver(pages, writeLock, NO_PAUSE);
            writeLock.withLock(() -> {
                pages.openMap("map").put("key", "value");
                while (!writeLock.hasQueuedThreads()) {
                    Thread.onSpinWait();
                }
                assertThat(pages.hasUnsavedChanges()).isTrue();
                return pages;
            });
            while (pages.hasUnsavedChanges()) {
                Thread.onSpinWait();
            }
            saver.close();
        }
    }

    @Test
    void savingContinuesAfterAnOutOfMemoryError() throws Exception {
        CountDownLatch saved = new CountDownLatch(3);
        PageSaver saver = new PageSaver(
                () -> {
                    saved.countDown();
                    if (saved.getCount() > 0) {
                        throw new OutOfMemoryError("pretended");
                    }
                    return saved;
                },
                new WriteLock(),
                NO_PAUSE);
        saved.await();
        saver.close();
    }

    private MVStore pages() {
        return new MVStore.Builder()
                .fileName(folder.resolve("pages").toString())
                .autoCommitDisabled()
                .open();
    }

    @Test
    void h2SavesNoPagesOnItsOwnInADatabaseInAFile() throws Exception {
        FileDatabase database = FileDatabase.open(folder.resolve("contacts"));
        try {
            assertThat(database.pages().getAutoCommitDelay()).isEqualTo(Integer.MAX_VALUE);
        } finally {
            database.close();
        }
    }
}
