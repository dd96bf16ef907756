package dev.rollcall.internal.row;

import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderBinder;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.CellRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Ruling R-36: the wrappers that spreadsheets put around a text. */
class SpreadsheetWrappersTest {
    private static final List<String> HEADER = List.of("email", "city", "unknown");

    private static Row unwrapped(ImportOptions options, Cell... cells) {
        HeaderMapping mapping = HeaderBinder.bind(
                HEADER,
                options.toBuilder()
                        .unknownColumns(UnknownColumns.IGNORE)
                        .matchOrder(IdentifierKind.EMAIL)
                        .build(),
                List.of());
        return new SpreadsheetWrappers(mapping, options).unwrap(new Row(1, 2, List.of(cells), List.of()));
    }

    private static Row unwrapped(String cell) {
        return unwrapped(ImportOptions.defaults(), Cell.ofText(cell), Cell.ofText("Rome"), Cell.ofText("x"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "=\"007\", 007",
                "| =\"007\" |, 007",
                "=\"say \"\"hi\"\"\", say \"hi\"",
                "=\"=1\", =1",
                "'007, 007",
                "'+44 20, +44 20",
                "'-1, -1",
                "'=\"x\", =\"x\"",
                "| '7|, 7"
            })
    void r36AWrapperIsRemovedOnceWithAWarning(String wrapped, String text) {
        Row row = unwrapped(wrapped);

        assertThat(row.cells().get(0)).isEqualTo(new Cell.Given(new FieldValue.Text(text)));
        assertThat(row.faults()).containsExactly(Fault.ofCell(FaultCode.UNWRAPPED_CELL, "email", wrapped));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=\"a\"&\"b\"",
                "=A1",
                "=\"",
                "==\"x\"",
                "'tis",
                "'",
                "''7",
                "'7'",
                "x'7",
                "\"=\"\"7\"\"\"",
                "' 7"
            })
    void r36AnythingElseStaysAsItIs(String text) {
        Row row = unwrapped(text);

        assertThat(row.cells().get(0)).isEqualTo(Cell.ofText(text));
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void r36AnEmptyWrapperIsABlank() {
        assertThat(unwrapped("=\"\"").cells().get(0)).isEqualTo(Cell.BLANK);
        assertThat(unwrapped("=\" \"").cells().get(0)).isEqualTo(Cell.BLANK);
    }

    @Test
    void r36UnmappedColumnsAndTypedCellsAreNotUnwrapped() {
        Cell number = new Cell.Given(new FieldValue.BooleanValue(true));
        Row row = unwrapped(ImportOptions.defaults(), Cell.ABSENT, number, Cell.ofText("'7"));

        assertThat(row.cells()).containsExactly(Cell.ABSENT, number, Cell.ofText("'7"));
        assertThat(row.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ImportPreset.class)
    void r36VendorPresetsDoNotUnwrap(ImportPreset preset) {
        assertThat(ImportOptions.builder(preset).build().cells().unwrap()).isFalse();
    }

    @Test
    void r36UnwrappingCanBeSwitchedOff() {
        ImportOptions options =
                ImportOptions.builder().set(CellRules.UNWRAP, false).build();

        assertThat(ImportOptions.fromJson(options.toJson())).isEqualTo(options);
        assertThat(unwrapped(options, Cell.ofText("'7"), Cell.BLANK, Cell.BLANK).cells())
                .containsExactly(Cell.ofText("'7"), Cell.BLANK, Cell.BLANK);
    }
}
