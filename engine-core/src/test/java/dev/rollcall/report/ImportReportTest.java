package dev.rollcall.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.vendor.Counter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportReportTest {
    private static ImportReport report(long rows) {
        return report(rows, Committed.ALL, null);
    }

    private static ImportReport report(long rows, Committed kept, @Nullable String rejection) {
        return new ImportReport(
                UUID.fromString("6f8e7a52-0c7e-4bd1-9f0c-0d1a2b3c4d5e"),
                ImportStatus.FINISHED,
                rows,
                Map.of(Outcome.INSERTED, 4L, Outcome.DUPLICATE, 2L, Outcome.CONFLICT, 1L),
                Map.of(FaultCode.DUPLICATE_IN_FILE, 2L, FaultCode.SHORT_ROW, 3L),
                Map.of(Counter.UNISENDER_TOTAL, rows, Counter.UNISENDER_INSERTED, 4L),
                Map.of("E-Mail", "email"),
                List.of("Shoe size"),
                List.of("Fair"),
                List.of(),
                kept,
                rejection,
                kept == Committed.NONE ? 2 : 0,
                List.of("Addresses overlimit for current period"),
                List.of(new Note(FaultCode.SHORT_ROW, "Shoe size", 3, List.of(2L, 5L, 9L), "a detail")),
                Instant.parse("2026-11-21T10:00:00.123456Z"),
                Duration.ofMillis(1234));
    }

    @Test
    void aReportWithRowsUnaccountedForCannotExist() {
        assertThatThrownBy(() -> report(8)).hasMessage("rows unaccounted for: 8 rows, 7 outcomes");
    }

    @Test
    void aReportGoesToJsonAndBack() {
        assertThat(ImportReport.fromJson(report(7).toJson())).isEqualTo(report(7));
    }

    @Test
    void aRejectedReportGoesToJsonAndBack() {
        ImportReport rejected = report(7, Committed.NONE, "there would be 11 contacts, and 10 are allowed");
        assertThat(ImportReport.fromJson(rejected.toJson())).isEqualTo(rejected);
    }

    @Test
    void r20IfNothingIsKeptTheVendorsCountNoCreatedContact() {
        assertThat(report(7).count(Counter.UNISENDER_INSERTED)).isEqualTo(4);
        assertThat(report(7, Committed.UP_TO, null).count(Counter.UNISENDER_INSERTED))
                .isEqualTo(4);
        ImportReport nothing = report(7, Committed.NONE, null);
        assertThat(nothing.count(Counter.UNISENDER_INSERTED)).isZero();
        assertThat(nothing.count(Counter.UNISENDER_TOTAL)).isEqualTo(7);
        assertThat(nothing.inserted()).isEqualTo(4);
    }

    @Test
    void theReportCountsRefusedRows() {
        assertThat(report(7).refused()).isEqualTo(3);
    }

    @Test
    void aReportPrintsAsOneLine() {
        assertThat(report(7))
                .hasToString("import 6f8e7a52-0c7e-4bd1-9f0c-0d1a2b3c4d5e FINISHED: 7 rows, 4 inserted, 2 duplicate,"
                        + " 1 conflict, 2 duplicate_in_file, 3 short_row");
    }
}
