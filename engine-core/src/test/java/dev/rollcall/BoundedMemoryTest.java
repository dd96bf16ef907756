package dev.rollcall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law 8: memory does not grow with rows, duplicates or faults. Runs in a JVM of its own with a heap so small that
 * keeping anything for each row would exhaust it.
 */
@Timeout(120)
class BoundedMemoryTest {
    private static final String HEAP = "-Xmx24m";
    private static final long ROWS = 200_000;
    private static final int LONG_ROWS = 400;
    private static final int LONG_CELL = 400_000;

    @Test
    void duplicatesAreNotKeptInMemory() throws Exception {
        assertThat(importInSmallHeap("FIRST_WINS", ROWS / 2))
                .endsWith("200000 rows, 100000 invalid, 100000 duplicate, done");
        assertThat(importInSmallHeap("LAST_WINS", ROWS / 2))
                .endsWith("200000 rows, 100000 invalid, 100000 duplicate, done");
    }

    @Test
    void faultyRowsAreNotKeptInMemory() throws Exception {
        assertThat(importInSmallHeap("FIRST_WINS", ROWS)).endsWith("200000 rows, 200000 invalid, 0 duplicate, done");
    }

    /** More than a hundred runs wait to be merged; none may keep a row in memory. */
    @Test
    void sortedRowsAreNotKeptInMemoryHoweverLongTheyAre() throws Exception {
        assertThat(importInSmallHeap("IN_ORDER", LONG_ROWS)).endsWith("400 rows, 400 invalid, 0 duplicate, done");
    }

    private static String importInSmallHeap(String duplicates, long distinct) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BoundedMemoryTest.class.getName(),
                        duplicates,
                        Long.toString(distinct))
                .redirectErrorStream(true)
                .start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        child.waitFor();
        return output.strip();
    }

    /** Imports rows that all have keys but cannot be inserted, so that the store stays empty. */
    public static void main(String[] args) {
        long distinct = Long.parseLong(args[1]);
        boolean longRows = distinct == LONG_ROWS;
        GeneratedRows rows = new GeneratedRows(
                List.of("external id", "name"),
                longRows ? LONG_ROWS : ROWS,
                number -> List.of(
                        Cell.ofText("customer-" + number % distinct),
                        Cell.ofText("name " + (longRows ? "n".repeat(LONG_CELL) : number))));
        ImportOptions options = ImportOptions.builder()
                .set(MatchRules.DUPLICATES, Duplicates.valueOf(args[0]))
                .set(RunRules.KEPT_ROWS, RowRetention.NONE)
                .set(RunRules.APPLY_ORDER, longRows ? ApplyOrder.KEY : ApplyOrder.AUTO)
                .build();
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = engine.run(ImportRequest.of(rows, options));
            System.out.println(report.rows() + " rows, " + report.count(Outcome.INVALID) + " invalid, "
                    + report.count(Outcome.DUPLICATE) + " duplicate, done");
        }
    }
}
