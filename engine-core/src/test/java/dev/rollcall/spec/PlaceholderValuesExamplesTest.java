package dev.rollcall.spec;

import java.util.List;
import java.util.Map;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.MergeOption;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MergeRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Placeholders in columns that are no identifiers (rulings ). */
class PlaceholderValuesExamplesTest {
    private final ImportEngine engine = ImportEngine.inMemory();

    @BeforeEach
    void makeFields() {
        engine.fields().create("Points", FieldType.NUMBER);
        engine.fields().create("Joined", FieldType.DATE);
        engine.fields().create("VIP", FieldType.BOOLEAN);
        engine.fields().create("Nickname", FieldType.TEXT);
    }

    private ImportReport run(ImportOptions options, String csv) {
        return engine.run(ImportRequest.of(CsvSource.ofText(csv), options));
    }

    private ImportReport run(String csv) {
        return run(ImportOptions.defaults(), csv);
    }

    private Map<String, FieldValue> ann() {
        return engine.contacts()
                .find(Identifier.email("ann@example.org"))
                .orElseThrow()
                .fields();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NULL", " n/a ", "\\N", "-", "#REF!", "None", "0/0/00", "00/00/0000", "0000-00-00 00:00:00"})
    void r40PlaceholdersInDateNumberAndBooleanFieldsAreBlank(String text) {
        ImportReport report = run("email;points;joined;vip\nann@example.org;%1$s;%1$s;%1$s\n".formatted(text));

        assertThat(ann()).isEmpty();
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void r40PlaceholdersAreNotedOncePerColumnAndNotOnTheirRows() {
        ImportReport report = run("email;points\nann@example.org;n/a\nben@example.org;7\ncara@example.org;-\n");

        assertThat(report.notes())
                .containsExactly(new Note(
                        FaultCode.PLACEHOLDER_VALUE, "points", 2, List.of(2L, 4L), "they were taken as blank"));
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void r40ABlankPlaceholderFollowsTheMergeOption() {
        run("email;points\nann@example.org;7\n");
        run("email;points\nann@example.org;n/a\n");
        assertThat(ann()).containsKey("points");

        run(ImportOptions.builder().mergeOption(MergeOption.OVERWRITE).build(), "email;points\nann@example.org;n/a\n");
        assertThat(ann()).doesNotContainKey("points");
    }

    @Test
    void r40NumbersAreValuesEvenIfPlaceholdersInIdentifiers() {
        ImportReport report = run("email;points;vip;nickname\nann@example.org;-1;0;0.00\n");

        assertThat(ann()).containsKeys("points", "vip", "nickname");
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void r40AYesOrNoThatIsANumberIsAFault() {
        assertThat(run("email;vip\nann@example.org;-1\n").faults()).isEqualTo(Map.of(FaultCode.INVALID_BOOLEAN, 1L));
    }

    @Test
    void r32PlaceholdersInTextsAndTagsAreKeptAndNotedOnce() {
        ImportReport report = run("email;nickname;tags\nann@example.org;None;n/a\n");

        assertThat(ann()).containsEntry("nickname", new FieldValue.Text("None"));
        assertThat(report.notes())
                .containsExactly(
                        new Note(FaultCode.PLACEHOLDER_VALUE, "nickname", 1, List.of(2L), "they were kept"),
                        new Note(FaultCode.PLACEHOLDER_VALUE, "tags", 1, List.of(2L), "they were kept"));
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void r32AnEraseTokenIsNoPlaceholder() {
        run("email;points;nickname\nann@example.org;7;Annie\n");
        ImportReport report = run(
                ImportOptions.builder().set(MergeRules.ERASE_TOKEN, "NULL").build(),
                "email;points;nickname\nann@example.org;NULL;NULL\n");

        assertThat(ann()).isEmpty();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void r40PlaceholdersAreFaultsInVendorPresets() {
        ImportReport report = run(
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V3).build(),
                "email;joined;points\nann@example.org;0/0/00;n/a\n");

        assertThat(report.faults()).isEqualTo(Map.of(FaultCode.INVALID_DATE, 1L, FaultCode.INVALID_NUMBER, 1L));
    }
}
