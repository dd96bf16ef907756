package dev.rollcall;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings of a source in the survey, which decide how each row is read (ruling R-43). */
class SourceFindingsTest {
    private static final Note NOTE = new Note(FaultCode.SHORT_ROW, null, 2, List.of(2L, 3L), "told once");

    /** Rows of one column of addresses, each with a provisional fault. */
    private record Addresses(List<String> addresses, SourceFindings findings) implements RowSource {
        @Override
        public RowCursor open() {
            return new RowCursor() {
                private int next;

                @Override
                public List<String> header() {
                    return List.of("email");
                }

                @Override
                public Row next() {
                    if (next == addresses.size()) {
                        return null;
                    }
                    Cell cell = Cell.ofText(addresses.get(next));
                    next++;
                    return new Row(next, next + 1, List.of(cell), List.of(Fault.ofRow(FaultCode.SHORT_ROW)));
                }

                @Override
                public long bytesRead() {
                    return 0;
                }

                @Override
                public SourceFindings findings() {
                    return findings;
                }

                @Override
                public void close() throws IOException {}
            };
        }

        @Override
        public String description() {
            return "addresses";
        }

        @Override
        public OptionalLong sizeInBytes() {
            return OptionalLong.empty();
        }
    }

    private static ImportReport run(ImportEngine engine, RowSource source, ApplyOrder order) {
        return engine.run(ImportRequest.of(
                source, ImportOptions.builder().set(RunRules.APPLY_ORDER, order).build()));
    }

    @ParameterizedTest
    @EnumSource(ApplyOrder.class)
    void r43AProvisionalFaultBecomesWhatTheSourceDecides(ApplyOrder order) {
        SourceFindings damage =
                new SourceFindings(null, Map.of(FaultCode.SHORT_ROW, FaultCode.TOO_MANY_CELLS), Set.of(), List.of());
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = run(engine, new Addresses(List.of("a@example.org", "b@example.org"), damage), order);
            assertThat(report.faults()).isEqualTo(Map.of(FaultCode.TOO_MANY_CELLS, 2L));
            assertThat(report.refused()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(ApplyOrder.class)
    void r43AProvisionalFaultThatIsDismissedIsNoFault(ApplyOrder order) {
        SourceFindings none = new SourceFindings(null, Map.of(), Set.of(FaultCode.SHORT_ROW), List.of(NOTE));
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = run(engine, new Addresses(List.of("a@example.org"), none), order);
            assertThat(report.faults()).isEmpty();
            assertThat(report.inserted()).isEqualTo(1);
            assertThat(report.notes()).containsExactly(NOTE);
            assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @EnumSource(ApplyOrder.class)
    void r43ASourceWhoseFindingsChangeItsCellsIsReadAgain(ApplyOrder order) {
        RowSource settled = new Addresses(List.of("a@example.org", "b@example.org"), SourceFindings.NONE);
        SourceFindings other = new SourceFindings(settled, Map.of(), Set.of(), List.of());
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = run(engine, new Addresses(List.of("not an address"), other), order);
            assertThat(report.rows()).isEqualTo(2);
            assertThat(engine.contacts().find(Identifier.email("b@example.org")))
                    .isPresent();
        }
    }

    @Test
    void aNoteNamesItsColumnAndTheFirstLines() {
        Note note = new Note(FaultCode.SHORT_ROW, "city", 1_234, List.of(2L, 5L, 9L, 11L), "for a reason");
        assertThat(note.message()).startsWith("city: ").endsWith(": for a reason (1,234 times, as on lines 2, 5, 9)");
    }
}
