package dev.rollcall.spec;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.BadValues;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.ValueRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.Cell;
import dev.rollcall.source.rows.HostRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Consent records in rows (checklist F-19). */
class ConsentRecordExamplesTest extends Examples {
    private static final String ANN = "ann@example.com";
    private static final String PAGE = "https://example.com/sign-up";

    private static final List<String> HEADER = List.of(
            "email", "city", "ConsentText", "consentDateTime", "CONSENTURL", "consent ip", "consent_user_agent");

    private static final List<String> WHOLE =
            List.of(ANN, "Ulm", "I agree", "2026-03-04T05:06:07Z", PAGE, "192.0.2.1", "Lynx");

    private static final ConsentRecord RECORD =
            new ConsentRecord("I agree", Instant.parse("2026-03-04T05:06:07Z"), PAGE, "192.0.2.1", "Lynx");

    private static ImportOptions.Builder options() {
        return ImportOptions.builder().unknownColumns(UnknownColumns.CREATE_FIELD);
    }

    /** A row of Ann's from Ulm. */
    private static List<String> ann(String text, String at, String url, String ip, String userAgent) {
        return List.of(ANN, "Ulm", text, at, url, ip, userAgent);
    }

    private void assertNotRecorded(String column) {
        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(contact(ANN).consentRecords()).isEmpty();
        assertThat(contact(ANN).fields()).containsEntry("city", new FieldValue.Text("Ulm"));
        assertThat(records().get(0).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.CONSENT_NOT_RECORDED);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void f19ARowAddsARecordUnderTheVendorsHeaders() {
        run(options(), HEADER, WHOLE);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(faults(0)).isEmpty();
        assertThat(contact(ANN).consentRecords()).containsExactly(RECORD);
    }

    @Test
    void f19ColumnsCanBeMapped() {
        run(
                ImportOptions.builder()
                        .map("a", Target.parse("consent_text"))
                        .map("b", Target.parse("consent_at"))
                        .map("c", Target.parse("consent_url"))
                        .map("d", Target.parse("consent_ip"))
                        .map("e", Target.parse("consent_user_agent")),
                List.of("email", "e", "d", "c", "b", "a"),
                List.of(ANN, "Lynx", "192.0.2.1", PAGE, "2026-03-04T05:06:07Z", "I agree"));

        assertThat(contact(ANN).consentRecords()).containsExactly(RECORD);
    }

    @Test
    void f19AContactKeepsALimitedNumberOfRecords() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 1_002; i++) {
            rows.add(ann("text " + i, "2026-03-04T05:06:07Z", "", "", ""));
        }

        ImportReport report = runTable(options().set(MatchRules.DUPLICATES, Duplicates.IN_ORDER), HEADER, rows);

        assertThat(contact(ANN).consentRecords()).hasSize(1_000);
        assertThat(report.faults()).containsEntry(FaultCode.CONSENT_NOT_RECORDED, 2L);
    }

    @Test
    void f19TheSameFileAgainChangesNothing() {
        run(options(), HEADER, WHOLE);
        run(options(), HEADER, WHOLE);

        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(contact(ANN).consentRecords()).containsExactly(RECORD);
    }

    @Test
    void f19AnotherRecordOfAKnownContactIsAnUpdate() {
        run(options(), HEADER, WHOLE);
        run(options(), HEADER, ann("I agree", "2026-03-05", "", "", ""));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(contact(ANN).consentRecords())
                .containsExactly(
                        RECORD, new ConsentRecord("I agree", Instant.parse("2026-03-05T00:00:00Z"), null, null, null));
    }

    @Test
    void f19BlankAndErasedCellsChangeNoRecord() {
        run(options(), HEADER, WHOLE);
        run(options().set(MergeRules.ERASE_TOKEN, "~"), HEADER, ann("", " ", "~", "\u00a0", "~"));

        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(faults(0)).isEmpty();
        assertThat(contact(ANN).consentRecords()).containsExactly(RECORD);
    }

    @Test
    void f19AbsentCellsAddNoRecord() {
        List<Object> absent = List.of(ANN, "Ulm", Cell.ABSENT, Cell.ABSENT, Cell.ABSENT, Cell.ERASE, Cell.BLANK);

        assertThat(engine.run(ImportRequest.of(
                                HostRows.of(HEADER, List.of(absent)), options().build()))
                        .faults())
                .isEmpty();
        assertThat(contact(ANN).consentRecords()).isEmpty();
    }

    @Test
    void f19ATimeMayBeATypedValue() {
        List<Object> typed = List.of(ANN, "Ulm", "I agree", RECORD.at(), PAGE, "192.0.2.1", "Lynx");

        engine.run(
                ImportRequest.of(HostRows.of(HEADER, List.of(typed)), options().build()));

        assertThat(contact(ANN).consentRecords()).containsExactly(RECORD);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // text, at, url, ip, user agent, the column of the fault
                "'a\u0000b', 2026-03-04, '', '', '', ConsentText",
                "'', yesterday, '', '', '', consentDateTime",
                "I agree, 2026-02-30, '', '', '', consentDateTime",
                "I agree, +300000-01-01T00:00:00Z, '', '', '', consentDateTime",
                "I agree, 2026-03-04, example.com, '', '', CONSENTURL",
                "I agree, 2026-03-04, '', localhost, '', consent ip",
                "I agree, 2026-03-04, '', '', 'a\u0007b', consent_user_agent",
                "I agree, 2026-03-04, 'ftp://example.com', 256.0.0.1, '', CONSENTURL",
                "'', yesterday, 'ftp://example.com', 256.0.0.1, '', consentDateTime",
                "'', 2026-03-04, '', '', '', -",
                "I agree, '', '', '', '', -",
                "'', '', https://example.com, '', '', -",
                "'', '', '', 192.0.2.1, '', -",
                "'', '', '', '', Lynx, -"
            })
    void f19AnInvalidOrMissingPartIsAFaultAndTheRestIsApplied(
            String text, String at, String url, String ip, String userAgent, String column) {
        run(options().set(ValueRules.BAD_VALUES, BadValues.REJECT_ROW), HEADER, ann(text, at, url, ip, userAgent));

        assertNotRecorded(column);
    }

    @Test
    void f19TheFaultSaysWhatIsMissing() {
        run(options(), HEADER, ann("I agree", "", PAGE, "", ""));

        assertThat(records().get(0).faults()).extracting(Fault::detail).containsExactly("without consent_at");
    }

    @Test
    void f19ACompleteRecordHasAllFiveParts() {
        ImportOptions.Builder complete = options().set(ConsentRules.COMPLETE_RECORDS, true);

        run(complete, HEADER, ann("I agree", "2026-03-04", PAGE, "192.0.2.1", ""));
        assertNotRecorded(null);

        run(complete, HEADER, WHOLE);
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(contact(ANN).consentRecords()).containsExactly(RECORD);
    }

    @Test
    void f19ADayIsItsStartInTheImportsZone() {
        run(
                options().set(ValueRules.ZONE, ZoneId.of("America/New_York")),
                HEADER,
                ann("I agree", "2026-03-04", "", "", ""));

        assertThat(contact(ANN).consentRecords())
                .extracting(ConsentRecord::at)
                .containsExactly(Instant.parse("2026-03-04T05:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04 06:06:07", "4.3.2026 06:06:07", "2026-03-04T05:06:07.000000999Z"})
    void f19TheTimeIsReadAsTheImportReadsDates(String at) {
        run(
                options().set(ValueRules.ZONE, ZoneId.of("Europe/Berlin")).add(DateRules.PATTERNS, "d.M.uuuu HH:mm:ss"),
                HEADER,
                ann("I agree", at, "", "", ""));

        assertThat(contact(ANN).consentRecords())
                .extracting(ConsentRecord::at)
                .containsExactly(Instant.parse("2026-03-04T05:06:07Z"));
    }

    @ParameterizedTest
    @CsvSource({"ADD, UPDATED", "IGNORE, IGNORED"})
    void f19AKnownContactThatIsNotUpdatedGetsNoRecord(OnExisting onExisting, Outcome outcome) {
        stored(contact -> contact.email(email(ANN), state(Status.ACTIVE)));

        run(options().set(MatchRules.ON_EXISTING, onExisting).tag("new"), HEADER, WHOLE);

        assertThat(outcomes()).containsExactly(outcome);
        assertThat(contact(ANN).consentRecords()).isEmpty();
    }

    @Test
    void f19ANewContactGetsItsRecordIfKnownOnesAreOnlyAddedTo() {
        run(options().set(MatchRules.ON_EXISTING, OnExisting.ADD), HEADER, WHOLE);

        assertThat(contact(ANN).consentRecords()).containsExactly(RECORD);
    }

    @Test
    void f19ARefusedRowLeavesNoRecord() {
        stored(contact -> contact.email(email(ANN), state(Status.ACTIVE)));

        run(
                options().map("city", Target.status(Channel.EMAIL)),
                HEADER,
                List.of(ANN, "misspelt", "I agree", "2026-03-04", "", "", ""));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(contact(ANN).consentRecords()).isEmpty();
    }

    @Test
    void f19ErasingAPersonErasesTheirRecords() {
        run(options(), HEADER, WHOLE);

        assertThat(engine.contacts().erase(Identifier.email(ANN))).isTrue();
        assertThat(isThere(ANN)).isFalse();

        run(options(), List.of("email", "city"), List.of(ANN, "Ulm"));
        assertThat(contact(ANN).consentRecords()).isEmpty();
    }
}
