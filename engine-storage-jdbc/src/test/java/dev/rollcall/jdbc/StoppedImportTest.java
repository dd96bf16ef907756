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
 * Files as a process has written them at any moment, all of which H2 can make whole. Looks at many moments of one
 * import, and of two that are in each other's way: {@code -Drollcall.moments} says at how many.
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
    void nothingIsHalfDoneAtAnyMomentOfAnImport() throws Exception {
        assertNothingHalfDone(file().toString(), csv(1));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsHalfDoneAtAnyMomentOfTwoImports() throws Exception {
        assertNothingHalfDone(file().toString(), csv(1), csv(2));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsHalfDoneInADatabaseOfTheHostsThatSavesWhenATransactionEnds() throws Exception {
        assertNothingHalfDone("jdbc:h2:" + folder.resolve("contacts") + ";WRITE_DELAY=0", csv(1), csv(2));
    }

    private void assertNothingHalfDone(String database, Path... files) throws Exception {
        Path options = Files.writeString(
                folder.resolve("options.json"),
                LargerFile.options().chunkRows(100).build().toJson());
        int moments = 0;
        while (moments < MOMENTS) {
            Files.deleteIfExists(file());
            Process process = ImportingProcess.start(database, options, files);
            try (BufferedReader said = process.inputReader()) {
                awaitTheFirstChunk(said);
                while (moments < MOMENTS && !process.waitFor(random.nextInt(AT_MOST_MILLIS), TimeUnit.MILLISECONDS)) {
                    copyAsItIsNow(process);
                    assertThat(HalfDone.changes(copy())).isEmpty();
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

    private static void awaitTheFirstChunk(BufferedReader said) throws IOException {
        String line;
        do {
            line = said.readLine();
            assertThat(line).as("what the process says before it ends").isNotNull();
        } while (!line.startsWith(Progress.Phase.IMPORT.name()));
    }

    /** The process stands still meanwhile; if it has ended, its file does. */
    private void copyAsItIsNow(Process process) throws IOException, InterruptedException {
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
