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

/** A wrong call of a command prints a message and no stack trace, before anything is measured. */
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
    void moreRowsThanPeopleAreRefused() throws Exception {
        assertWrong("--rows must be at most 4294967296", "million", "--rows", "99999999999");
        assertWrong("--rows must be at most 4294967296", "side-by-side", "--rows", "99999999999");
        assertWrong("ROWS must be at most 4294967296", "generate", folder.resolve("f"), "99999999999");
    }

    @Test
    void anInvalidMemorySizeIsRefused() throws Exception {
        assertWrong("a heap is written as 64m or 1g, not 1x", "dedupe", "--heap", "1x");
        assertWrong("a budget is written as 64m or 1g, not much", "dedupe", "--budget", "much");
        assertWrong("--keys must be a number above 0, not 0", "dedupe", "--keys", "0");
        assertWrong("dedupe-trial is what dedupe starts", "dedupe-trial", "1");
    }

    @Test
    void aCorpusWithoutAFolderOfCsvFilesIsNamed() throws Exception {
        assertWrong(folder.resolve("csv").toString(), "damage", "--corpus", folder);
        assertWrong("--files must be a number above 0, not none", "damage", "--files", "none");
    }

    @Test
    void unknownKindsAndInvalidScalesAreRefused() throws Exception {
        assertWrong(
                "--kinds takes refused, duplicates, unknown-lists, blanks, addresses, not", "bounded", "--kinds", "x");
        assertWrong("--scale must be a number above 0, such as 0.01, not 0", "bounded", "--scale", "0");
        assertWrong("a heap is written as 64m or 1g, not 1x", "bounded", "--heap", "1x");
        assertWrong("bounded-trial is what bounded starts", "bounded-trial");
        assertWrong("bounded-trial is what bounded starts", "bounded-trial", "IMPORT");
    }

    @Test
    void morePeopleThanARunCanHaveAreRefused() throws Exception {
        assertWrong("--people must be at most 1000000, not 1000001", "together", "--people", "1000001");
        assertWrong("--runs must be a number above 0, not 0", "together", "--runs", "0");
    }

    @Test
    void aMissingFolderIsNamed() throws Exception {
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
    void aTrialWithoutItsTaskIsRefused() throws Exception {
        assertWrong("trial is what the other commands start", "trial");
        assertWrong(
                "trial is what the other commands start",
                "trial",
                "ROLLCALL",
                "x",
                "1",
                "1",
                "1",
                "MIXED",
                "f",
                "d",
                "1");
        assertWrong(
                "trial is what the other commands start", "trial", "ROLLCALL", "1", "1", "1", "1", "MIXED", "f", "d");
    }

    @Test
    void anUnknownValueIsReportedWithTheValidOnes() throws Exception {
        assertWrong("there is no contender mysql, but rollcall, jdbi-merge", "side-by-side", "--contenders", "mysql");
        assertWrong("--kind takes mixed, bad or duplicates", "million", "--kind", "spread");
        assertWrong("too small for a file of 1000", "growth", "--stores", "2000,500", "--rows", "1000");
    }

    @Test
    void aNumberOfImportsWithoutAWarmOneIsRefused() throws Exception {
        assertWrong(
                "--warm takes 2 to 1000 imports, of which the first one is cold, not 1", "side-by-side", "--warm", "1");
        assertWrong("--warm takes 2 to 1000 imports", "side-by-side", "--warm", "99999999999");
        assertWrong("--warm must be a number above 0, not 0", "side-by-side", "--warm", "0");
    }

    @Test
    void aFileWithoutResultsIsNamed() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        Path list = Files.writeString(folder.resolve("list"), "shopping list\n");

        assertWrong("none: is no file of results", "table", folder.resolve("none"));
        assertWrong(empty + " holds no results", "compare", empty, empty);
        assertWrong("list, line 1 is no measurement", "table", list);
    }

    @Test
    void aMalformedLineOfResultsIsNamed() throws Exception {
        Path results = Files.writeString(folder.resolve("results.jsonl"), "{}\nshopping list\n");

        assertWrong("results.jsonl, line 1", "side-by-side", "--continue", "--results", results);
    }

    @Test
    void everyCommandPrintsItsOptions() throws Exception {
        for (String command : List.of(
                "generate",
                "million",
                "floor",
                "side-by-side",
                "growth",
                "dedupe",
                "bounded",
                "together",
                "table",
                "compare")) {
            out.reset();
            assertThat(run(command, "-h")).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("million [--rows N] [--heap 64m]");
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(err.size()).isZero();
    }
}
