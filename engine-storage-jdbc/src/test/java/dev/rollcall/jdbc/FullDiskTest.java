package dev.rollcall.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Databases that are created on a full disk. The tests are skipped where small file systems cannot be mounted. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {
    @TempDir
    Path folder;

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private boolean mount(int kilobytes) throws InterruptedException {
        try {
            return succeeds("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString());
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private Path name() {
        return folder.resolve("contacts");
    }

    private void assertOpensWithRoom() throws Exception {
        assertThat(succeeds("mount", "-o", "remount,size=10m", folder.toString()))
                .isTrue();
        JdbcContactStore.h2File(name()).close();
    }

    @Test
    void aFullDiskIsReportedAndNoUnusableFileRemains() throws Exception {
        List<String> messages = new ArrayList<>();
        for (int kilobytes = 4; kilobytes <= 24; kilobytes += 5) {
            assumeTrue(mount(kilobytes), "file systems cannot be mounted here");
            try {
                messages.addAll(createAndClose());
                assertOpensWithRoom();
            } finally {
                succeeds("umount", folder.toString());
            }
        }

        assertThat(messages)
                .hasSizeGreaterThan(1)
                .allSatisfy(message -> assertThat(message).contains("is the disk full"));
    }

    private List<String> createAndClose() {
        JdbcContactStore store;
        try {
            store = JdbcContactStore.h2File(name());
        } catch (StoreException full) {
            assertThat(folder).isEmptyDirectory();
            return List.of(full.getMessage());
        }
        try {
            store.close();
            return List.of();
        } catch (StoreException full) {
            return List.of(full.getMessage());
        }
    }
}
