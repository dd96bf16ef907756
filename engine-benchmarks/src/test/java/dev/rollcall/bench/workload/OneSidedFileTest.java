package dev.rollcall.bench.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.RowRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneSidedFileTest {
    private static final int ROWS = 150;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void countsAreThoseOfAnImport(OneSidedKind kind) throws IOException {
        OneSidedFile file = new OneSidedFile(kind, ROWS);

        assertThat(imported(file, ImportOptions.defaults())).isEqualTo(file.counts());
    }

    @Test
    void cellsNeverCreateListsEvenIfRequested() throws IOException {
        OneSidedFile file = new OneSidedFile(OneSidedKind.UNKNOWN_LISTS, ROWS);

        assertThat(imported(file, ImportOptions.builder().createLists(true).build()))
                .isEqualTo(file.counts());
    }

    @Test
    void everyRefusedRowHasAllItsCells() throws IOException {
        Path csv = folder.resolve("refused.csv");
        new OneSidedFile(OneSidedKind.REFUSED, ROWS).write(csv);

        assertThat(Files.readAllLines(csv))
                .filteredOn(line -> line.contains("@@"))
                .hasSize(ROWS)
                .noneMatch(line -> line.contains(",,") || line.endsWith(","));
    }

    private OneSidedCounts imported(OneSidedFile file, ImportOptions options) throws IOException {
        Path csv = folder.resolve("contacts.csv");
        file.write(csv);
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = engine.run(ImportRequest.of(CsvSource.ofFile(csv), options));
            assertThat(report.createdLists()).isEmpty();
            Map<String, Long> faults = new TreeMap<>();
            report.faults().forEach((code, count) -> faults.put(code.toString(), count));
            long faulted = engine.imports().rows(report.importId(), 0, 2 * ROWS).stream()
                    .map(RowRecord::faults)
                    .filter(found -> !found.isEmpty())
                    .count();
            long blank = report.notes().stream()
                    .filter(note -> note.code() == FaultCode.BLANK_ROWS)
                    .mapToLong(Note::count)
                    .sum();
            return new OneSidedCounts(
                    report.inserted(),
                    report.count(Outcome.INVALID),
                    report.count(Outcome.DUPLICATE),
                    blank,
                    faulted,
                    faults);
        }
    }
}
