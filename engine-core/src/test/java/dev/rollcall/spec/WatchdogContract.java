package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.Watchdog;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The watchdog, which sees the statistics of the file and may refuse it (F-84). Extended for each store. */
public abstract class WatchdogContract extends GuardedStore {
    @Test
    void f84TheWatchdogIsCalledOnceBeforeAnythingIsStored() {
        List<FileStatistics> seen = new ArrayList<>();
        Watchdog watchdog = file -> {
            seen.add(file);
            assertThat(contents().contacts()).isEmpty();
            assertThat(contents().lists()).isEmpty();
            return Optional.empty();
        };
        ImportOptions.Builder options = ImportOptions.builder().list("Fair").createLists(true);

        ImportReport report = watched(watchdog)
                .run(
                        options,
                        List.of("email", "phone"),
                        List.of("a@example.com", ""),
                        List.of("a@example.com", "12"),
                        List.of("@", ""),
                        List.of("", ""));

        assertCommitted(report);
        FileStatistics statistics =
                new FileStatistics(4, 2, 1, Map.of(FaultCode.INVALID_EMAIL, 1L, FaultCode.INVALID_PHONE, 1L));
        assertThat(seen).containsExactly(statistics);
    }

    @Test
    void f84TheWatchdogIsCalledAlsoIfRowsAreAppliedInOrder() {
        List<FileStatistics> seen = new ArrayList<>();

        watched(file -> {
                    seen.add(file);
                    return Optional.empty();
                })
                .run(
                        ImportOptions.builder().set(MatchRules.DUPLICATES, Duplicates.IN_ORDER),
                        EMAIL,
                        List.of("a@example.com"),
                        List.of("a@example.com"),
                        List.of("@"));

        assertThat(seen).containsExactly(new FileStatistics(3, 1, 0, Map.of(FaultCode.INVALID_EMAIL, 1L)));
    }

    @Test
    void f84AnImportThatTheWatchdogRefusesReportsItsRowsAndStoresNothing() {
        known("a@example.com");
        Contents before = contents();

        ImportReport report = watched(file -> Optional.of("x".repeat(2_000)))
                .run(
                        ImportOptions.builder().list("Fair").createLists(true).chunkRows(1),
                        EMAIL_STATUS,
                        List.of("a@example.com", "unsubscribed"),
                        List.of("b@example.com", ""));

        assertRejected(report, "x".repeat(999) + "…");
        assertThat(contents()).isEqualTo(before);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(report.optOutsNotApplied()).isEqualTo(1);
        assertThat(records(report)).hasSize(2);
        assertThat(engine.contacts().find(Identifier.email("b@example.com"))).isEmpty();
    }

    @Test
    void f84AnEmptyFileHasNoInvalidShare() {
        assertCommitted(watched(Watchdog.maxInvalidShare(0)).run(ImportOptions.builder(), EMAIL));
    }

    @Test
    void aLongReasonIsCutBetweenCharacters() {
        String longReason = "x".repeat(998) + "\uD83D\uDC69 and more";

        ImportReport cut = watched(file -> Optional.of(longReason)).run(ImportOptions.builder(), EMAIL);
        ImportReport blank = watched(file -> Optional.of("\u0000")).run(ImportOptions.builder(), EMAIL);

        assertThat(cut.rejection()).isEqualTo("x".repeat(998) + "…");
        assertThat(blank.rejection()).isEqualTo("the watchdog objected");
    }
}
