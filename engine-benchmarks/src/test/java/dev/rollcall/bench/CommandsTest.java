package dev.rollcall.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands as a person calls them, with small files: their results are tested, not their speed. */
class CommandsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... args) throws Exception {
        return Main.run(List.of(args), new PrintStream(printed, true, StandardCharsets.UTF_8), System.err);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void millionImportsInAHeapOfItsOwn() throws Exception {
        assertThat(run("million", "--rows", "5000", "--heap", "64m"))
                .as(printed())
                .isZero();
        assertThat(printed()).contains("5,000 rows").endsWith("OK\n");
    }

    @Test
    void millionImportsAFileOfBadRowsOnly() throws Exception {
        assertThat(run("million", "--rows", "2000", "--kind", "bad"))
                .as(printed())
                .isZero();
        assertThat(printed()).endsWith("OK\n");
    }

    @Test
    void growthKeepsTheStoresThatItHasFilled() throws Exception {
        String[] args = {"growth", "--stores", "1000", "--rows", "500", "--heap", "128m", "--store", folder.toString()};
        assertThat(run(args)).as(printed()).isZero();
        assertThat(printed()).contains("filling with 1000 rows").contains("| 1,000 | 1 |");

        printed.reset();
        assertThat(run(args)).as(printed()).isZero();
        assertThat(printed()).startsWith("500 rows into 1000: ");
    }

    @Test
    void aRejectedMillionStoresNothing() throws Exception {
        assertThat(run("million", "--rows", "5000", "--rejected")).as(printed()).isZero();
        assertThat(printed()).startsWith("rollcall-rejected with").endsWith("OK\n");
    }

    @Test
    void theFloorEndsWithTheSameContacts() throws Exception {
        assertThat(run("floor", "--rows", "2000")).as(printed()).isZero();
        assertThat(printed()).endsWith("OK\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--whole-keys"})
    void dedupeFindsTheDuplicatesOfTheGenerator(String check) throws Exception {
        List<String> line = new ArrayList<>(List.of("dedupe", "--keys", "50000", "--heap", "64m", "--budget", "256k"));
        if (!check.isEmpty()) {
            line.add(check);
        }
        assertThat(run(line.toArray(String[]::new))).as(printed()).isZero();
        assertThat(printed())
                .startsWith("dedupe of 50,000 keys (" + (check.isEmpty() ? "FINGERPRINT" : "WHOLE_KEYS") + ")")
                .contains("ratio: ", "; 0 rows answered wrongly")
                .endsWith("OK\n");
    }

    @Test
    void damageIsNoticedInAFewFilesOfEveryKind() throws Exception {
        assertThat(run("damage", "--files", "30")).as(printed()).isZero();
        assertThat(printed())
                .startsWith("damage: 30 clean files of seed 1, and 0 that were found\n")
                .contains("| text behind a closing quote | ", "| all | 30 | ")
                .endsWith("OK\n");
    }

    @Test
    void damageIncludesTheCleanFilesOfACorpus() throws Exception {
        Files.createDirectories(folder.resolve("csv/some"));
        Files.writeString(folder.resolve("csv/some/clean.csv"), "a,b,c\n1,2,3\n4,5,6\n");
        Files.writeString(folder.resolve("csv/some/other.csv"), "a,b,c\n1,2\n");

        assertThat(run("damage", "--files", "6", "--seed", "1", "--corpus", folder.toString()))
                .as(printed())
                .isZero();
        assertThat(printed())
                .startsWith("damage: 6 clean files of seed 1, and 1 that were found\n")
                .contains("| corpus: some | 1 | 0 |");
    }

    @Test
    void boundedRunsEveryStepWithFewRows() throws Exception {
        assertThat(run("bounded", "--scale", "0.0002", "--kinds", "duplicates", "--store", folder.toString()))
                .as(printed())
                .isZero();
        assertThat(printed())
                .contains(
                        "duplicates, import: ",
                        "| duplicates | forget |  | 200 | ",
                        "- duplicates: of the erased person")
                .endsWith("OK\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHeapThatIsTooSmallIsReported() throws Exception {
        assertThat(run("floor", "--rows", "2000", "--heap", "2m")).isEqualTo(1);
        assertThat(printed()).contains("FAILED: floor with -Xmx2m");
    }

    @Test
    void sideBySideHasEqualResultsAndContinuesWhereItStopped() throws Exception {
        Path results = folder.resolve("results.jsonl");
        String[] begun = {
            "side-by-side",
            "--rows",
            "2000",
            "--heap",
            "128m",
            "--contenders",
            "rollcall,sqlite",
            "--store",
            folder.resolve("store").toString(),
            "--results",
            results.toString()
        };
        assertThat(run(join(begun, "--runs", "1", "--workloads", "A")))
                .as(printed())
                .isZero();
        assertThat(Files.readAllLines(results)).hasSize(2);

        printed.reset();
        assertThat(run(join(begun, "--runs", "2", "--peer-runs", "1", "--workloads", "A,C", "--continue")))
                .as(printed())
                .isZero();
        assertThat(Files.readAllLines(results)).hasSize(6);
        assertThat(printed())
                .contains("run 2, workload A, rollcall", "run 1, workload C, sqlite")
                .doesNotContain("run 1, workload A", "run 2, workload A, sqlite");
        assertThat(printed())
                .contains("| A | rollcall | 2 |", "| A | sqlite | 1 |", "| C | sqlite | 1 |")
                .contains("`side-by-side --rows 2000 --heap 128m --contenders rollcall,sqlite --runs 2");
    }

    @Test
    void sideBySideShowsWarmImportsBesideColdOnes() throws Exception {
        Path results = folder.resolve("results.jsonl");
        String[] args = {
            "side-by-side",
            "--rows",
            "1000",
            "--runs",
            "1",
            "--warm",
            "3",
            "--contenders",
            "rollcall,duckdb",
            "--workloads",
            "A,B",
            "--heap",
            "128m",
            "--results",
            results.toString()
        };

        assertThat(run(args)).as(printed()).isZero();
        assertThat(printed())
                .contains("`side-by-side --rows 1000 --runs 1 --warm 3", "| rows/s cold | warm |")
                .contains("| A | rollcall | 1 |", "| B | rollcall | 1 |", "| B | duckdb | 1 |");

        printed.reset();
        assertThat(run("table", results.toString())).isZero();
        assertThat(printed()).contains("warm the last of 3 imports in a process", "| rows/s cold | warm |");
    }

    private static String[] join(String[] args, String... more) {
        return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void generateWritesTheFileOnce() throws Exception {
        String path = folder.resolve("contacts.csv").toString();
        assertThat(run("generate", path, "100")).isZero();
        assertThat(run("generate", path, "100")).isZero();
        assertThat(printed())
                .contains(": written")
                .contains("was there and is right")
                .contains("inserted=88");
        assertThat(run("generate", path, "101")).isEqualTo(2);
    }

    @Test
    void aWrongCallExitsWithCodeTwo() throws Exception {
        assertThat(run("million", "--rows", "many")).isEqualTo(2);
        assertThat(run("million", "--heap", "much")).isEqualTo(2);
        assertThat(run("side-by-side", "--workloads", "D")).isEqualTo(2);
        assertThat(run(
                        "side-by-side",
                        "--continue",
                        "--results",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
    }

    @Test
    void aNewSessionFillsItsStoresAgain() throws Exception {
        Path store = Files.createDirectory(folder.resolve("store"));
        for (String filled : List.of("filled-rollcall-500.mv.db", "filled-sqlite-500.sqlite")) {
            Files.writeString(store.resolve(filled), "by another version");
        }
        String[] args = {
            "side-by-side",
            "--rows",
            "500",
            "--runs",
            "1",
            "--contenders",
            "rollcall,sqlite",
            "--heap",
            "128m",
            "--workloads",
            "C",
            "--store",
            store.toString(),
            "--results",
            folder.resolve("results.jsonl").toString()
        };

        assertThat(run(args)).as(printed()).isZero();
    }
}
