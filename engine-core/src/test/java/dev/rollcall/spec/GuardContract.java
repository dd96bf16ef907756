package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.Watchdog;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.Committed;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.report.ImportReport;
import dev.rollcall.vendor.Counter;
import dev.rollcall.vendor.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The limits of guards, quotas and the watchdog, at the limit and just above (F-83, F-84, R-20, R-21). Extended for
 * each store.
 */
public abstract class GuardContract extends GuardedStore {
    private static final List<String> EMAIL = List.of("email");
    private static final List<String> EMAIL_CITY = List.of("email", "city");
    private static final List<String> EMAIL_STATUS = List.of("email", "email_status");

    private void assertKept(ImportReport report) {
        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(report.kept()).isEqualTo(Committed.ALL);
        assertThat(report.rejection()).isNull();
        assertThat(report.optOutsNotApplied()).isZero();
    }

    private void assertRejected(ImportReport report, ImportStatus status, String reason) {
        assertThat(report.status()).isEqualTo(status);
        assertThat(report.kept()).isEqualTo(Committed.NONE);
        assertThat(report.rejection()).isEqualTo(reason);
        assertThat(engine.imports().status(report.importId())).contains(status);
        assertThat(engine.imports().report(report.importId())).contains(report);
    }

    private void assertRejected(ImportReport report, String reason) {
        assertRejected(report, ImportStatus.REJECTED_BY_WATCHDOG, reason);
    }

    @Test
    void f83AnImportUpToTheContactLimitIsKept() {
        known("a@example.com", "b@example.com");

        assertKept(run(ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 3L), EMAIL, List.of("c@example.com")));

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

        assertKept(exchange);
        assertRejected(
                addition, ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT, "there would be 4 contacts, and 3 are allowed");
        assertThat(contents().contacts()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "10, false", "1, true", "2, true", "10, true"})
    void r21EveryRowThatCreatesAContactAboveTheSoftLimitIsWarnedOf(int chunkRows, boolean atomic) {
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
        assertKept(report);
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

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.49, false", "1, true", "0, false"})
    void r20FaultedRowsAreTheRefusedAndThoseWithAnError(double limit, boolean kept) {
        engine.fields().create("Points", FieldType.NUMBER);

        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.MAX_FAULTED_SHARE, limit),
                List.of("email", "Points"),
                List.of("a@example.com", "many"),
                List.of("b@gmial.com", "1"),
                List.of("b@gmial.com", "2"),
                List.of("c@example.com", "3"));

        if (kept) {
            assertKept(report);
        } else {
            assertRejected(
                    report, "2 of 4 rows were refused or have an error, and a share of " + limit + " is allowed");
        }
        assertThat(contents().contacts()).hasSize(kept ? 3 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.49, false"})
    void r20ChangedAndDeletedContactsAreComparedWithThoseThatWereThere(double limit, boolean kept) {
        known("a@example.com", "b@example.com", "c@example.com", "d@example.com");

        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.MAX_CHANGED_SHARE, limit),
                List.of("email", "city", "delete"),
                List.of("a@example.com", "Bern", ""),
                List.of("b@example.com", "", "1"),
                List.of("c@example.com", "Rome", ""),
                List.of("new1@example.com", "Bern", ""),
                List.of("new2@example.com", "Bern", ""));

        if (kept) {
            assertKept(report);
        } else {
            assertRejected(
                    report,
                    "2 rows would change or delete contacts, of which 4 were known, and a share of " + limit
                            + " is allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void r20WhatTheImportItselfCreatedIsNoChange(int chunkRows) {
        known("a@example.com");

        ImportReport report = run(
                ImportOptions.builder()
                        .set(GuardRules.MAX_CHANGED_SHARE, 0.0)
                        .set(GuardRules.MAX_BLANKED_SHARE, 0.0)
                        .set(GuardRules.MAX_LOWERED_STATUSES, 0L)
                        .set(MatchRules.DUPLICATES, Duplicates.IN_ORDER)
                        .mergeOption(MergeOption.OVERWRITE)
                        .chunkRows(chunkRows),
                List.of("email", "city", "email_status", "delete"),
                List.of("new@example.com", "Bern", "", ""),
                List.of("new@example.com", "", "unsubscribed", ""),
                List.of("new@example.com", "", "", "1"));

        assertThat(records(report))
                .extracting(row -> row.outcome())
                .containsExactly(Outcome.INSERTED, Outcome.UPDATED, Outcome.DELETED);
        assertKept(report);
    }

    @Test
    void r20InAnEmptyStoreNothingIsChanged() {
        assertKept(run(
                ImportOptions.builder().set(GuardRules.MAX_CHANGED_SHARE, 0.0).set(GuardRules.MAX_BLANKED_SHARE, 0.0),
                EMAIL_CITY,
                List.of("a@example.com", "Bern")));
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.49, false"})
    void r20AFieldThatTooManyRowsClear(double limit, boolean kept) {
        known("a@example.com", "b@example.com", "c@example.com", "d@example.com");
        stored(contact -> contact.email(email("e@example.com"), state(Status.ACTIVE))
                .field("company", new FieldValue.Text("Acme")));

        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.MAX_BLANKED_SHARE, limit).mergeOption(MergeOption.OVERWRITE),
                EMAIL_CITY,
                List.of("a@example.com", ""),
                List.of("b@example.com", ""),
                List.of("c@example.com", "Bern"),
                List.of("d@example.com", "Rome"),
                List.of("e@example.com", ""),
                List.of("new@example.com", ""));

        if (kept) {
            assertKept(report);
        } else {
            assertRejected(
                    report,
                    "the field 'city' would be cleared by 2 of the 4 rows whose contacts have it, and a share of "
                            + limit + " is allowed");
        }
    }

    @ParameterizedTest
    @CsvSource({"4, true", "3, false"})
    void r20StatusesThatAreClosedOrClosedHarder(long limit, boolean kept) {
        long list = engine.lists().create("Fair").id();
        MembershipKey member = new MembershipKey(list, Channel.EMAIL);
        known("a@example.com", "gone@example.com", "left@example.com");
        stored(contact -> contact.email(email("b@example.com"), state(Status.UNSUBSCRIBED))
                .membership(
                        member,
                        new Membership(Status.ACTIVE, contact.build().created().at(), null)));
        stored(contact -> contact.email(email("c@example.com"), state(Status.COMPLAINED)));

        ImportReport report = run(
                ImportOptions.builder()
                        .set(GuardRules.MAX_LOWERED_STATUSES, limit)
                        .map("Fair", Target.statusOnList("Fair")),
                List.of("email", "email_status", "Fair", "delete"),
                List.of("a@example.com", "unsubscribed", "", ""),
                List.of("b@example.com", "suppressed", "unsubscribed", ""),
                List.of("c@example.com", "unsubscribed", "", ""),
                List.of("gone@example.com", "", "", "1"),
                List.of("new@example.com", "unsubscribed", "", ""),
                List.of("new@example.com", "suppressed", "", ""),
                // a refused row's opt-outs count, and what was not there before does not
                List.of("left@example.com", "", "", ""),
                List.of("left@example.com", "unsubscribed", "unsubscribed", ""));

        if (kept) {
            assertKept(report);
        } else {
            assertRejected(report, "4 statuses of known contacts would be closed, and 3 are allowed");
        }
        assertThat(report.count(Outcome.DUPLICATE)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "1, false"})
    void r38StoredAddressesThatRowsChange(long limit, boolean kept) {
        known("a@example.com");
        stored(contact -> contact.externalId("1")
                .email(email("b@example.com"), state(Status.ACTIVE))
                .phone(PhoneNumber.parse("+442079460100").orElseThrow(), state(Status.ACTIVE)));

        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.MAX_CHANGED_IDENTIFIERS, limit),
                List.of("external_id", "email", "phone"),
                List.of("1", "new@example.com", "+442079460101"),
                // attaching changes none
                List.of("", "a@example.com", "+442079460102"));

        assertThat(report.changedIdentifiers()).isEqualTo(2);
        if (kept) {
            assertKept(report);
        } else {
            assertRejected(report, "2 stored addresses and phone numbers would be changed, and 1 are allowed");
        }
    }

    @Test
    void r20ARefusedRowsOptOutIsMeasuredOnItsOwner() {
        known("a@example.com");

        ImportReport report = run(
                ImportOptions.builder()
                        .set(GuardRules.MAX_LOWERED_STATUSES, 0L)
                        .set(MatchRules.ON_EXISTING, OnExisting.IGNORE),
                EMAIL_STATUS,
                List.of("a@example.com", "unsubscribed"));

        assertThat(report.ignored()).isEqualTo(1);
        assertRejected(report, "1 statuses of known contacts would be closed, and 0 are allowed");
    }

    @Test
    void aWatchdogsReasonIsShownWholeOrCutBetweenCharacters() {
        String longReason = "x".repeat(998) + "\uD83D\uDC69 and more";

        ImportReport cut = watched(file -> Optional.of(longReason)).run(ImportOptions.builder(), EMAIL);
        ImportReport blank = watched(file -> Optional.of("\u0000")).run(ImportOptions.builder(), EMAIL);

        assertThat(cut.rejection()).isEqualTo("x".repeat(998) + "…");
        assertThat(blank.rejection()).isEqualTo("the watchdog objected");
    }

    @Test
    void r20TheContactLimitIsToldBeforeTheGuardsAndAnObjectionBeforeBoth() {
        ImportOptions.Builder options =
                ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 0L).set(GuardRules.MAX_FAULTED_SHARE, 0.0);

        ImportReport limit = run(options, EMAIL, List.of("a@example.com"), List.of("a@"));
        ImportReport objection = watched(file -> Optional.of("not on Sundays"))
                .run(options, EMAIL, List.of("a@example.com"), List.of("a@"));

        assertThat(limit.status()).isEqualTo(ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT);
        assertRejected(objection, "not on Sundays");
    }

    @Test
    void r20ARejectedImportLeavesItsReportAndItsRowsAndNothingElse() {
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
    void r20TheVendorsCountersOfWhatWasStoredAreZero() {
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
    void r20ChunksAreInvisible() {
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

    @Test
    void f84TheWatchdogSeesTheFileOnceBeforeAnythingIsKept() {
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

        assertKept(report);
        FileStatistics statistics =
                new FileStatistics(4, 2, 1, Map.of(FaultCode.INVALID_EMAIL, 1L, FaultCode.INVALID_PHONE, 1L));
        assertThat(seen).containsExactly(statistics);
    }

    @Test
    void f84TheWatchdogSeesTheSameWhereNoRowIsADuplicate() {
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
    void f84AnImportThatTheWatchdogObjectsToTellsWhatWouldHaveBeenAndStoresNothing() {
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
    void f84AnEmptyFileHasNoShareThatIsInvalid() {
        assertKept(watched(Watchdog.maxInvalidShare(0)).run(ImportOptions.builder(), EMAIL));
    }
}
