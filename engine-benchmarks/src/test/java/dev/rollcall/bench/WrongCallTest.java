package dev.rollcall.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever calls a command wrongly reads a message, never a stack trace, and before anything is measured. */
class WrongCallTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... args) throws Exception {
        return Main.run(
                List.of(args).stream().map(Object::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void assertWrong(String message, Object... args) throws Exception {
        err.reset();

        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void moreRowsThanThereArePeopleAreRefused() throws Exception {
        assertWrong("--rows must be at most 4294967296", "million", "--rows", "99999999999");
        assertWrong("--rows must be at most 4294967296", "side-by-side", "--rows", "99999999999");
        assertWrong("ROWS must be at most 4294967296", "generate", folder.resolve("f"), "99999999999");
    }

    @Test
    void memoryThatIsNoneIsRefused() throws Exception {
        assertWrong("a heap is written as 64m or 1g, not 1x", "dedupe", "--heap", "1x");
        assertWrong("a budget is written as 64m or 1g, not much", "dedupe", "--budget", "much");
        assertWrong("--keys must be a number above 0, not 0", "dedupe", "--keys", "0");
        assertWrong("dedupe-trial is what dedupe starts", "dedupe-trial", "1");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws Exception {
        Path missing = folder.resolve("none/f.csv");

        assertWrong("there is no folder for " + missing, "generate", missing, "10");
        assertWrong("there is no folder for " + missing, "side-by-side", "--results", missing);
        assertWrong("is a folder", "side-by-side", "--results", folder);
    }

    @Test
    void aStoreThatIsAFileIsRefused() throws IOException, Exception {
        Path file = Files.createFile(folder.resolve("store"));

        assertWrong(file + " is no folder", "million", "--rows", "10", "--store", file);
        assertWrong(file + " is no folder", "million", "--rows", "10", "--store", file.resolve("below"));
    }

    @Test
    void aTrialWithoutItsTaskIsTold() throws Exception {
        assertWrong("trial is what the other commands start", "trial");
        assertWrong("trial is what the other commands start", "trial", "ROLLCALL", "x", "1", "1", "1", "f", "d");
    }

    @Test
    void aLineOfResultsThatIsNoneIsNamed() throws Exception {
        Path results = Files.writeString(folder.resolve("results.jsonl"), "{}\nshopping list\n");

        assertWrong("results.jsonl, line 1", "side-by-side", "--continue", "--results", results);
    }

    @Test
    void everyCommandPrintsItsOptions() throws Exception {
        for (String command : List.of("generate", "million", "plain-h2", "side-by-side", "dedupe")) {
            out.reset();
            assertThat(run(command, "-h")).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("million [--rows N] [--heap 64m]");
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(err.size()).isZero();
    }
}
