package dev.rollcall.internal.pipeline;

import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowRecorderTest {
    @Test
    void aCellIsNeverCutInTheMiddleOfACharacter() {
        String kept = "x".repeat(RowRecorder.MAX_CELLS - 1);
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = engine.run(ImportRequest.of(
                    HostRows.of(List.of("notes", "email"), List.of(List.of(kept + "\uD83D\uDE00", "not an address")))));
            assertThat(engine.imports().rows(report.importId(), 0, 1).get(0).cells())
                    .containsExactly(kept + "…", "…");
        }
    }
}
