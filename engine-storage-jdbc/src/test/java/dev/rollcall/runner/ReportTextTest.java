package dev.rollcall.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.RowRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTextTest {
    private static final String COMMAND = "rollcall faults 1";

    private static ImportReport report(
            ImportStatus status, Map<Outcome, Long> outcomes, Map<FaultCode, Long> faults, List<String> ignored) {
        return new ImportReport(
                new UUID(0, 1),
                status,
                outcomes.values().stream().mapToLong(Long::longValue).sum(),
                outcomes,
                faults,
                Map.of(),
                Map.of("E-mail", "email"),
                ignored,
                List.of("Spring fair"),
                List.of("Shoe size"),
                Committed.ALL,
                null,
                0,
                List.of(),
                List.of(),
                Instant.EPOCH,
                Duration.ofSeconds(90));
    }

    private static RowFault fault(Outcome outcome, Fault fault) {
        return new RowFault(new RowRecord(11, 12, outcome, null, false, null, List.of(fault), null, Set.of()), fault);
    }

    private static List<String> lines(ImportReport report, RowFault... examples) {
        return new ReportText(report, "contacts.csv", List.of(examples), COMMAND).lines();
    }

    @Test
    void theTextListsCountsFaultsExamplesAndColumns() {
        ImportReport report = report(
                ImportStatus.FINISHED,
                Map.of(Outcome.INSERTED, 12_345L, Outcome.INVALID, 2L),
                Map.of(FaultCode.INVALID_EMAIL, 2L, FaultCode.SHORT_ROW, 10L),
                List.of("Notes"));

        assertThat(lines(
                        report,
                        fault(Outcome.INVALID, Fault.ofCell(FaultCode.INVALID_EMAIL, "E-mail", "foo@")),
                        fault(Outcome.INSERTED, Fault.ofRow(FaultCode.SHORT_ROW, "2 cells for 3 columns"))))
                .containsExactly(
                        "Imported contacts.csv in 1 min 30 s, 137 rows/s",
                        "  inserted  12,345",
                        "  invalid        2",
                        "  total     12,347",
                        "",
                        "Faults",
                        "  invalid_email  2  correct the address",
                        "",
                        "Warnings",
                        "  short_row  10  the missing cells were read as blank",
                        "",
                        "The first 2 of 12",
                        "  line 12 (row 11)          invalid     invalid_email           "
                                + "E-mail: not a valid e-mail address: \"foo@\"",
                        "  line 12 (row 11)          inserted    short_row               "
                                + "the row has fewer cells than the header has columns (2 cells for 3 columns)",
                        "",
                        "Columns used:    E-mail = email",
                        "Columns ignored: Notes",
                        "Lists created:   Spring fair",
                        "Fields created:  Shoe size",
                        "All 12 faults: rollcall faults 1");
    }

    @Test
    void anEarlyEndIsReportedFirst() {
        ImportReport report = report(ImportStatus.FAILED, Map.of(Outcome.UPDATED, 5L), Map.of(), List.of());

        assertThat(lines(report)).startsWith("Not finished: contacts.csv in 1 min 30 s, 0 rows/s", "  updated  5");
    }

    @Test
    void theFaultsCommandIsNotNamedIfNoRowsWereKept() {
        ImportReport report = report(ImportStatus.FINISHED, Map.of(), Map.of(FaultCode.INVALID_EMAIL, 3L), List.of());

        assertThat(new ReportText(report, "contacts.csv", List.of(), null).lines())
                .contains("Which rows have faults is not on file.")
                .noneMatch(line -> line.contains(COMMAND));
    }

    @Test
    void manyColumnsTakeSeveralLines() {
        List<String> names = IntStream.range(0, 30).mapToObj(i -> "Column " + i).toList();

        List<String> lines = lines(report(ImportStatus.FINISHED, Map.of(), Map.of(), names));

        assertThat(lines).allMatch(line -> line.length() <= 100);
        assertThat(String.join(" ", lines).replaceAll(" +", " ")).contains(String.join(", ", names));
    }

    @Test
    void controlCharactersOfColumnNamesAreEscaped() {
        ImportReport report = report(ImportStatus.FINISHED, Map.of(), Map.of(), List.of("\u001b]0;owned\u0007"));

        assertThat(lines(report)).contains("Columns ignored: \\u{1b}]0;owned\\u{7}");
    }

    @Test
    void controlCharactersOfTheFaultsCommandAreEscaped() {
        ImportReport report = report(ImportStatus.FINISHED, Map.of(), Map.of(FaultCode.INVALID_EMAIL, 3L), List.of());

        assertThat(new ReportText(report, "contacts.csv", List.of(), "faults --database 'a\u001b[2Jb'").lines())
                .contains("All 3 faults: faults --database 'a\\u{1b}[2Jb'");
    }

    @Test
    void remediesNameTheOptionsOfTheCommandLine() {
        ImportReport report = report(
                ImportStatus.FINISHED,
                Map.of(),
                Map.of(
                        FaultCode.DUPLICATE_IN_FILE, 1L,
                        FaultCode.MALFORMED_BYTES, 1L,
                        FaultCode.INVALID_STATUS, 1L),
                List.of());

        assertThat(String.join("\n", lines(report)))
                .contains("--duplicates in-order", "--charset", "use one of new, active")
                .doesNotContain("IN_ORDER");
    }
}
