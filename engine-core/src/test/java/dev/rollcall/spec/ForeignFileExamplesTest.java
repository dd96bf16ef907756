package dev.rollcall.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files whose cells may have moved, as whole imports (rulings ). */
class ForeignFileExamplesTest {
    private final ImportEngine engine = ImportEngine.inMemory();

    private ImportReport run(ImportOptions options, String csv) {
        return engine.run(ImportRequest.of(CsvSource.ofText(csv), options));
    }

    private ImportReport run(String csv) {
        return run(ImportOptions.defaults(), csv);
    }

    private Optional<Contact> find(String email) {
        return engine.contacts().find(Identifier.email(email));
    }

    private Status status(String email) {
        return find(email).orElseThrow().channels().get(Channel.EMAIL).status();
    }

    /** {@code count} rows {@code p0@example.org}, …, each with the same cells behind the address. */
    private static String people(int count, String cells) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append('p').append(i).append("@example.org,").append(cells).append('\n');
        }
        return rows.toString();
    }

    @ParameterizedTest
    @EnumSource(ApplyOrder.class)
    void r34AShortRowAmongManyFullOnesIsInvalidWhateverTheOrder(ApplyOrder order) {
        ImportOptions options =
                ImportOptions.builder().set(RunRules.APPLY_ORDER, order).build();
        ImportReport report = run(options, "email,city,note\n" + people(30, "Rome,x") + "ann@example.org,Leeds\n");

        assertThat(report.outcomes()).containsEntry(Outcome.INVALID, 1L).containsEntry(Outcome.INSERTED, 30L);
        assertThat(report.faults()).isEqualTo(Map.of(FaultCode.MISSING_CELLS, 1L));
        assertThat(find("ann@example.org")).isEmpty();
    }

    @Test
    void r34AShortRowInAFileOfFewRowsIsImportedWithAWarning() {
        ImportReport report = run("email,city,note\n" + people(10, "Rome,x") + "ann@example.org,Leeds\n");

        assertThat(report.inserted()).isEqualTo(11);
        assertThat(report.faults()).isEqualTo(Map.of(FaultCode.SHORT_ROW, 1L));
    }

    @Test
    void r34ADamagedRowDeletesNobodyAndOpensNothing() {
        run("email,email_status\nann@example.org,unsubscribed\nben@example.org,active\n");

        ImportReport report = run("email,delete,email_status\nben@example.org,1,,\nann@example.org,,active,\n");

        assertThat(report.outcomes()).containsEntry(Outcome.INVALID, 2L);
        assertThat(find("ben@example.org")).isPresent();
        assertThat(status("ann@example.org")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void r34AnOptOutOfADamagedRowCountsForTheValidIdentifierInItsColumn() {
        run("email,phone\nann@example.org,+447700900001\nben@example.org,+447700900002\n");

        ImportReport report = run("email,phone,city,email_status\nann@example.org,,Leeds,unsubscribed,\n"
                + "Leeds,+447700900002,ben@example.org,unsubscribed,\n");

        assertThat(report.outcomes()).containsEntry(Outcome.INVALID, 2L);
        assertThat(status("ann@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(find("ann@example.org").orElseThrow().identifiers()).hasSize(2);
    }

    @Test
    void r34APropertyOfTheWholeFileIsAppliedAndNotedOnce() {
        ImportReport report = run("\"email\", \"first name\", \"city\"\n\"ann@example.org\", \"Ann\", \"Leeds\"\n"
                + "ben@example.org, \"Ben\", York\ncara@example.org, \"Cara\", \"Rome, Italy\"\n");

        assertThat(report.inserted()).isEqualTo(3);
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes())
                .containsExactly(new Note(FaultCode.BLANKS_ROUND_QUOTES, null, 3, List.of(2L, 3L, 4L), null));
        assertThat(find("cara@example.org").orElseThrow().fields().get("city")).hasToString("Text[text=Rome, Italy]");
    }

    @Test
    void r34APropertyShownAtTheEndChangesTheReadingOfTheWholeFile() {
        ImportReport report = run("email,city,note\n" + people(5_000, "Rome,\"x, y\"")
                + "ann@example.org,Leeds,\"\\\"a\\\", b\"\np1@example.org,\"\\\"Y\\\", ork\",z\n");

        assertThat(report.rows()).isEqualTo(5_002);
        assertThat(report.outcomes()).containsEntry(Outcome.DUPLICATE, 1L);
        assertThat(find("ann@example.org").orElseThrow().fields().get("city")).hasToString("Text[text=Leeds]");
    }

    @Test
    void r35RowsOfBlanksAreNoRowsAndAFooterIsOneFault() {
        ImportReport report =
                run("\n  \nEmail,Name,City\nann@example.org,Ann,Leeds\n,,\n,,\n\nben@example.org,Ben,York\n"
                        + ",,\nTotal: 2,,\n");

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.inserted()).isEqualTo(2);
        assertThat(report.faults()).isEqualTo(Map.of(FaultCode.INVALID_EMAIL, 1L));
        assertThat(report.notes()).containsExactly(new Note(FaultCode.BLANK_ROWS, null, 3, List.of(5L, 6L, 9L), null));
    }

    @Test
    void r35ARepeatedHeaderIsOneInvalidRow() {
        ImportReport report = run("email,email_status\nann@example.org,active\nemail,email_status\nben@example.org,\n");

        assertThat(report.outcomes()).containsEntry(Outcome.INVALID, 1L).containsEntry(Outcome.INSERTED, 2L);
        assertThat(report.faults()).containsEntry(FaultCode.REPEATED_HEADER, 1L);
    }

    @Test
    void r35AHeaderOnAnotherLineCanBeNamedAndTheRefusalSaysHow() {
        String csv =
                "Notes:\n\"Some addresses are missing.\nSee the help.\"\n\nFirst Name,Email Address\nAnn,ann@example.org\n";

        ImportException refused = catchThrowableOfType(ImportException.class, () -> run(csv));
        assertThat(refused).hasMessageContaining("--header-row N").hasMessageContaining("CsvSource.headerRow(N)");

        ImportReport report =
                engine.run(ImportRequest.of(CsvSource.ofText(csv).headerRow(5), ImportOptions.defaults()));
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(report.notes())
                .containsExactly(new Note(FaultCode.SKIPPED_LINES, null, 0, List.of(), "lines 1 to 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email,name", "email,name\r\n", "\n\nemail,name\n\n", "email,name\n,\n\"\",\n"})
    void aHeaderAloneFinishesWithoutRows(String csv) {
        ImportReport report = run(csv);

        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(report.rows()).isZero();
        assertThat(report.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"email\nann@example.org\nben@example.org\"",
                "email,\"name\nann@example.org\"\n",
                "email,\"name\nann@example.org,Ann\nben@example.org,Ben\"\n",
                "email,\"name\nann@example.org,Ann\nben@example.org,Ben",
                "email,name\u2028ann@example.org,Ann\u2028",
                "email\u0085ann@example.org\u0085",
                "email\u001eann@example.org\u001e"
            })
    void aFileWithTextButNoRowsAfterItsHeaderIsRefused(String csv) {
        ImportException refused = catchThrowableOfType(ImportException.class, () -> run(csv));

        assertThat(refused.report().status()).isEqualTo(ImportStatus.INVALID_FILE_FORMAT);
    }

    @Test
    void r36WrappersAreRemovedInEveryColumnAndTheRecordKeepsTheText() {
        String csv =
                "email,external_id,phone,city,delete\n=\"ann@example.org\",\"=\"\"007\"\"\",'+447700900001,'2nd,0\n"
                        + "nobody,'8,,,\n";
        ImportReport report = run(
                ImportOptions.builder()
                        .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                        .build(),
                csv);

        Contact ann = find("ann@example.org").orElseThrow();
        assertThat(ann.externalId()).isEqualTo("007");
        assertThat(ann.identifiers()).extracting(Identifier::key).contains("+447700900001");
        assertThat(ann.fields().get("city")).hasToString("Text[text=2nd]");
        assertThat(report.faults()).containsEntry(FaultCode.UNWRAPPED_CELL, 5L);
        assertThat(engine.imports()
                        .rows(report.importId(), 0, 10)
                        .get(1)
                        .cells()
                        .toString())
                .contains("'8");
    }

    @Test
    void r36APresetStoresWrappersUnchanged() {
        run(ImportOptions.builder(ImportPreset.DOTDIGITAL_V2).build(), "email,city\nann@example.org,'2nd\n");

        assertThat(find("ann@example.org").orElseThrow().fields().get("city")).hasToString("Text[text='2nd]");
    }

    @Test
    void r37WrappersOfAWholeColumnAreNotedOnce() {
        ImportReport report = run("email,city\n" + people(30, "'1st"));

        assertThat(report.faults()).isEmpty();
        assertThat(report.notes())
                .containsExactly(new Note(FaultCode.UNWRAPPED_CELL, "city", 30, List.of(2L, 3L, 4L), null));
    }
}
