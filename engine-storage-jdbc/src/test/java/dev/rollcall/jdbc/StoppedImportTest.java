package dev.rollcall.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.rollcall.job.Progress;
import dev.rollcall.oracle.LargerFile;
import dev.rollcall.oracle.RandomImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Copies of a database file at random moments of one import or of two concurrent ones: H2 recovers each copy. {@code
 * -Drollcall.moments} sets their number.
 */
class StoppedImportTest {
    private static final int MOMENTS = Integer.getInteger("rollcall.moments", 25);
    private static final int AT_MOST_MILLIS = 30;
    private static final LargerFile FILE = new LargerFile(20_000);

    @TempDir
    Path folder;

    private final Random random = new Random();

    private Path csv(long seed) throws IOException {
        RandomImport file = new RandomImport(
                LargerFile.HEADER, FILE.rows(seed), LargerFile.options().build(), true, Long.MAX_VALUE);
        return Files.writeString(folder.resolve("rows" + seed + ".csv"), file.csv());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noMomentOfAnImportLeavesOrphanedChanges() throws Exception {
        assertNoOrphanedChanges(file().toString(), csv(1));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noMomentOfTwoImportsLeavesOrphanedChanges() throws Exception {
        assertNoOrphanedChanges(file().toString(), csv(1), csv(2));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noMomentLeavesOrphanedChangesInAHostDatabaseThatSavesOnCommit() throws Exception {
        assertNoOrphanedChanges("jdbc:h2:" + folder.resolve("contacts") + ";WRITE_DELAY=0", csv(1), csv(2));
    }

    private void assertNoOrphanedChanges(String database, Path... files) throws Exception {
        Path options = Files.writeString(
                folder.resolve("options.json"),
                LargerFile.options().chunkRows(100).build().toJson());
        int moments = 0;
        while (moments < MOMENTS) {
            Files.deleteIfExists(file());
            Process process = ImportingProcess.start(database, options, files);
            try (BufferedReader output = process.inputReader()) {
                awaitTheFirstChunk(output);
                while (moments < MOMENTS && !process.waitFor(random.nextInt(AT_MOST_MILLIS), TimeUnit.MILLISECONDS)) {
                    copyWhileStopped(process);
                    assertThat(OrphanedChanges.find(copy())).isEmpty();
                    moments++;
                }
            } finally {
                process.destroyForcibly();
                process.waitFor();
            }
        }
        assertThat(moments).isEqualTo(MOMENTS);
    }

    private Path file() {
        return folder.resolve("contacts.mv.db");
    }

    private Path copy() {
        return folder.resolve("copy.mv.db");
    }

    private static void awaitTheFirstChunk(BufferedReader output) throws IOException {
        String line;
        do {
            line = output.readLine();
            assertThat(line).as("what the process says before it ends").isNotNull();
        } while (!line.startsWith(Progress.Phase.IMPORT.name()));
    }

    /** Copies the file while the process is stopped; if the process has ended, the file does not change either. */
    private void copyWhileStopped(Process process) throws IOException, InterruptedException {
        signal(process, "STOP");
        Files.copy(file(), copy(), StandardCopyOption.REPLACE_EXISTING);
        signal(process, "CONT");
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }
}
