package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.vendor.Counter;
import dev.rollcall.vendor.Vendor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The report and the store after a rejected import (R-20). Extended for each store. */
public abstract class RejectedImportContract extends GuardedStore {
    @Test
    void r20AnObjectionPrecedesTheContactLimitAndTheLimitPrecedesTheGuards() {
        ImportOptions.Builder options =
                ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 0L).set(GuardRules.MAX_FAULTED_SHARE, 0.0);

        ImportReport limit = run(options, EMAIL, List.of("a@example.com"), List.of("a@"));
        ImportReport objection = watched(file -> Optional.of("not on Sundays"))
                .run(options, EMAIL, List.of("a@example.com"), List.of("a@"));

        assertThat(limit.status()).isEqualTo(ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT);
        assertRejected(objection, "not on Sundays");
    }

    @Test
    void r20ARejectedImportStoresItsReportAndRowRecordsOnly() {
        known("a@example.com");
        Contents before = contents();

        ImportReport report = run(
                ImportOptions.builder()
                        .set(GuardRules.MAX_FAULTED_SHARE, 0.0)
                        .list("Fair")
                        .createLists(true)
                        .tag("fair")
                        .unknownColumns(UnknownColumns.CREATE_FIELD),
                List.of("email", "phone", "email_status", "Shoe size"),
                List.of("a@example.com", "", "unsubscribed", "42"),
                List.of("b@example.com", "", "unsubscribed", "43"),
                List.of("b@example.com", "", "complained", ""),
                List.of("c@example.com", "+4412", "", ""),
                List.of("c@example.com", "", "suppressed", "44"));

        assertThat(report.outcomes())
                .containsEntry(Outcome.UPDATED, 1L)
                .containsEntry(Outcome.INSERTED, 2L)
                .containsEntry(Outcome.DUPLICATE, 2L);
        assertThat(contents()).isEqualTo(before);
        assertThat(report.optOutsNotApplied()).isEqualTo(4);
        assertThat(report.createdLists()).isEmpty();
        assertThat(report.createdFields()).isEmpty();
        assertThat(records(report)).hasSize(5);
        assertThat(records(report).get(2).cells()).containsExactly("b@example.com", "", "complained", "");
        assertRejected(report, "3 of 5 rows were refused or have an error, and a share of 0.0 is allowed");
    }

    @Test
    void r20CountersOfStoredContactsAreZero() {
        known("a@example.com", "b@example.com");
        Map<Counter, Long> counters = run(
                        ImportOptions.builder()
                                .set(RunRules.COUNTERS, Set.of(Vendor.UNISENDER, Vendor.DOTDIGITAL_V2))
                                .set(GuardRules.MAX_FAULTED_SHARE, 0.0)
                                .set(ConsentRules.NEW_EMAIL, Status.NEW)
                                .set(ConsentRules.NEW_PHONE, Status.NEW),
                        List.of("email", "city", "delete"),
                        List.of("new@example.com", "Bern", ""),
                        List.of("a@example.com", "Bern", ""),
                        List.of("b@example.com", "", "1"),
                        List.of("@", "", ""))
                .counters();

        assertThat(counters)
                .containsEntry(Counter.UNISENDER_TOTAL, 4L)
                .containsEntry(Counter.UNISENDER_INSERTED, 0L)
                .containsEntry(Counter.UNISENDER_UPDATED, 0L)
                .containsEntry(Counter.UNISENDER_DELETED, 0L)
                .containsEntry(Counter.UNISENDER_NEW_EMAILS, 0L)
                .containsEntry(Counter.UNISENDER_INVALID, 1L)
                .containsEntry(Counter.DOTDIGITAL_NEW_CONTACTS, 0L)
                .containsEntry(Counter.DOTDIGITAL_UPDATED_CONTACTS, 0L)
                .containsEntry(Counter.DOTDIGITAL_INVALID_ENTRIES, 1L);
    }

    @Test
    void r20TheChunkSizeDoesNotChangeTheVerdict() {
        List<ImportReport> reports = new ArrayList<>();
        for (int chunkRows : new int[] {1, 2, 3, 5, 100}) {
            reports.add(aRejectedImport(chunkRows));
        }

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.rejection()).isEqualTo(reports.get(0).rejection());
            assertThat(report.outcomes()).isEqualTo(reports.get(0).outcomes());
            assertThat(report.faults()).isEqualTo(reports.get(0).faults());
            assertThat(report.optOutsNotApplied()).isEqualTo(4);
            assertThat(faults(report)).isEqualTo(faults(reports.get(0)));
        });
        assertThat(reports.get(0).rejection())
                .isEqualTo("3 statuses of known contacts would be closed, and 0 are allowed");
    }

    /** Three rows close one status harder and harder: seen chunk by chunk it would be closed once. */
    private ImportReport aRejectedImport(int chunkRows) {
        String address = UUID.randomUUID() + "@example.com";
        String other = UUID.randomUUID() + "@example.com";
        known(address, other);
        return run(
                ImportOptions.builder()
                        .set(GuardRules.MAX_LOWERED_STATUSES, 0L)
                        .set(GuardRules.WARN_ABOVE_CONTACTS, 0L)
                        .set(MatchRules.DUPLICATES, Duplicates.IN_ORDER)
                        .chunkRows(chunkRows),
                List.of("email", "email_status", "delete"),
                List.of(address, "unsubscribed", ""),
                List.of("first@example.com", "", ""),
                List.of(address, "suppressed", ""),
                List.of(address, "complained", ""),
                List.of(other, "", "1"),
                List.of(address, "active", ""),
                List.of(other, "unsubscribed", "perhaps"));
    }
}
