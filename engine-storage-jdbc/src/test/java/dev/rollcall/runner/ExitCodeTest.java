package dev.rollcall.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rollcall.job.ImportException;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExitCodeTest {
    private static final Exception NO_SOURCE = new SourceException(SourceException.Kind.MISSING, "gone");
    private static final Exception NO_STORE = new StoreException("full");

    private static ImportException ended(long rows, Exception cause) {
        ImportReport report = new ImportReport(
                new UUID(0, 1),
                ImportStatus.FAILED,
                rows,
                Map.of(Outcome.INSERTED, rows),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Committed.ALL,
                null,
                0,
                List.of(),
                List.of(),
                Instant.EPOCH,
                Duration.ZERO);
        return new ImportException("ended", report, cause);
    }

    @Test
    void beforeTheFirstRowTheCauseDeterminesTheCode() {
        assertThat(ExitCode.of(NO_SOURCE)).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ExitCode.of(ended(0, NO_SOURCE))).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ExitCode.of(ended(0, new MappingException("no column")))).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ExitCode.of(NO_STORE)).isEqualTo(ExitCode.DATABASE);
        assertThat(ExitCode.of(ended(0, NO_STORE))).isEqualTo(ExitCode.DATABASE);
        assertThat(ExitCode.of(ended(0, new IllegalStateException()))).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void onceRowsAreCommittedTheCodeIsFailedWhateverTheCause() {
        assertThat(ExitCode.of(ended(1, NO_SOURCE))).isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.of(ended(1, NO_STORE))).isEqualTo(ExitCode.FAILED);
    }
}
