package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The hard and the soft limit of contacts, at the limit and just above (F-83, R-21). Extended for each store. */
public abstract class ContactLimitContract extends GuardedStore {
    @Test
    void f83AnImportUpToTheContactLimitIsCommitted() {
        known("a@example.com", "b@example.com");

        assertCommitted(run(ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 3L), EMAIL, List.of("c@example.com")));

        assertThat(contents().contacts()).hasSize(3);
    }

    @Test
    void f83AnImportAboveTheContactLimitStoresNothing() {
        known("a@example.com", "b@example.com");
        Contents before = contents();

        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 3L),
                EMAIL,
                List.of("c@example.com"),
                List.of("a@example.com"),
                List.of("d@example.com"));

        assertRejected(
                report, ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT, "there would be 4 contacts, and 3 are allowed");
        assertThat(contents()).isEqualTo(before);
        assertThat(report.inserted()).isEqualTo(2);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(records(report))
                .extracting(row -> row.outcome())
                .containsExactly(Outcome.INSERTED, Outcome.UNCHANGED, Outcome.INSERTED);
    }

    @Test
    void r21DeletesMakeRoomAndOnlyAnImportThatAddsContactsIsRejected() {
        known("a@example.com", "b@example.com", "c@example.com");
        List<String> header = List.of("email", "delete");

        ImportReport exchange = run(
                ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 1L),
                header,
                List.of("d@example.com", ""),
                List.of("a@example.com", "1"));
        ImportReport addition = run(
                ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 3L),
                header,
                List.of("e@example.com", ""),
                List.of("f@example.com", ""),
                List.of("b@example.com", "1"));

        assertCommitted(exchange);
        assertRejected(
                addition, ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT, "there would be 4 contacts, and 3 are allowed");
        assertThat(contents().contacts()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "10, false", "1, true", "2, true", "10, true"})
    void r21EveryRowThatCreatesAContactAboveTheSoftLimitHasAWarning(int chunkRows, boolean atomic) {
        known("a@example.com");

        ImportReport report = run(
                ImportOptions.builder()
                        .set(GuardRules.WARN_ABOVE_CONTACTS, 2L)
                        .set(GuardRules.ALL_OR_NOTHING, atomic)
                        .chunkRows(chunkRows),
                List.of("email", "delete"),
                List.of("b@example.com", ""),
                List.of("c@example.com", ""),
                List.of("a@example.com", ""),
                List.of("a2@example.com", "1"),
                List.of("a@example.com", "1"),
                List.of("b@example.com", "1"),
                List.of("d@example.com", ""),
                List.of("e@example.com", ""));

        assertThat(faults(report))
                .containsExactly(
                        List.of(),
                        List.of(FaultCode.CONTACTS_OVERLIMIT),
                        List.of(),
                        List.of(),
                        List.of(FaultCode.DELETE_NOT_APPLIED, FaultCode.DUPLICATE_IN_FILE),
                        List.of(FaultCode.DELETE_NOT_APPLIED, FaultCode.DUPLICATE_IN_FILE),
                        List.of(FaultCode.CONTACTS_OVERLIMIT),
                        List.of(FaultCode.CONTACTS_OVERLIMIT));
        assertThat(report.warnings()).containsExactly("Addresses overlimit for current period");
        assertCommitted(report);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void r21DeletesOfTheSameFileCountBeforeTheNextRow(int chunkRows) {
        known("a@example.com", "b@example.com");

        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.WARN_ABOVE_CONTACTS, 2L).chunkRows(chunkRows),
                List.of("email", "delete"),
                List.of("a@example.com", "1"),
                List.of("c@example.com", ""),
                List.of("d@example.com", ""));

        assertThat(faults(report)).containsExactly(List.of(), List.of(), List.of(FaultCode.CONTACTS_OVERLIMIT));
    }
}
