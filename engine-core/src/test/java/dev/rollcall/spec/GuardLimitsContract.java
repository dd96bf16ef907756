package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Status;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The limits of guards, at the limit and just above. Extended for each store. */
public abstract class GuardLimitsContract extends GuardedStore {
    @ParameterizedTest
    @CsvSource({"0.5, true", "0.49, false", "1, true", "0, false"})
    void r20FaultedRowsAreRefusedRowsAndRowsWithAnError(double limit, boolean kept) {
        engine.fields().create("Points", FieldType.NUMBER);

        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.MAX_FAULTED_SHARE, limit),
                List.of("email", "Points"),
                List.of("a@example.com", "many"),
                List.of("b@gmial.com", "1"),
                List.of("b@gmial.com", "2"),
                List.of("c@example.com", "3"));

        if (kept) {
            assertCommitted(report);
        } else {
            assertRejected(
                    report, "2 of 4 rows were refused or have an error, and a share of " + limit + " is allowed");
        }
        assertThat(contents().contacts()).hasSize(kept ? 3 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.49, false"})
    void r20ChangedAndDeletedContactsCountAgainstTheContactsBeforeTheImport(double limit, boolean kept) {
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
            assertCommitted(report);
        } else {
            assertRejected(
                    report,
                    "2 rows would change or delete contacts, of which 4 were known, and a share of " + limit
                            + " is allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void r20ChangesOfContactsThatTheImportCreatedDoNotCount(int chunkRows) {
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
        assertCommitted(report);
    }

    @Test
    void r20InAnEmptyStoreNoShareIsExceeded() {
        assertCommitted(run(
                ImportOptions.builder().set(GuardRules.MAX_CHANGED_SHARE, 0.0).set(GuardRules.MAX_BLANKED_SHARE, 0.0),
                EMAIL_CITY,
                List.of("a@example.com", "Bern")));
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.49, false"})
    void r20AFieldThatTooManyRowsClearRejectsTheImport(double limit, boolean kept) {
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
            assertCommitted(report);
        } else {
            assertRejected(
                    report,
                    "the field 'city' would be cleared by 2 of the 4 rows whose contacts have it, and a share of "
                            + limit + " is allowed");
        }
    }

    @ParameterizedTest
    @CsvSource({"4, true", "3, false"})
    void r20TooManyClosedStatusesRejectTheImport(long limit, boolean kept) {
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
            assertCommitted(report);
        } else {
            assertRejected(report, "4 statuses of known contacts would be closed, and 3 are allowed");
        }
        assertThat(report.count(Outcome.DUPLICATE)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "1, false"})
    void r38TooManyChangedAddressesRejectTheImport(long limit, boolean kept) {
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
            assertCommitted(report);
        } else {
            assertRejected(report, "2 stored addresses and phone numbers would be changed, and 1 are allowed");
        }
    }

    @Test
    void r20TheOptOutOfARefusedRowCountsForItsContact() {
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
}
