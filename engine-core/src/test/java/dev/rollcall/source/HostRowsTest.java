package dev.rollcall.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.FieldValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostRowsTest {
    private static Row first(List<String> header, Object... values) throws IOException {
        try (RowCursor cursor =
                RowSource.ofRows(header, List.of(Arrays.asList(values))).open()) {
            return cursor.next();
        }
    }

    private static Cell cell(Object value) throws IOException {
        return first(List.of("a"), value).cells().get(0);
    }

    @Test
    void valuesKeepTheirTypes() throws IOException {
        assertThat(cell(7)).isEqualTo(new Cell.Given(new FieldValue.Decimal(new BigDecimal("7"))));
        assertThat(cell(true)).isEqualTo(new Cell.Given(new FieldValue.Flag(true)));
        assertThat(cell(LocalDate.EPOCH)).isEqualTo(new Cell.Given(new FieldValue.Day(LocalDate.EPOCH)));
        assertThat(cell(Instant.EPOCH)).isEqualTo(new Cell.Given(new FieldValue.Moment(Instant.EPOCH)));
        assertThat(cell("x")).isEqualTo(new Cell.Given(new FieldValue.Text("x")));
        assertThat(cell(Cell.ERASE)).isEqualTo(Cell.ERASE);
    }

    @Test
    void nullAndWhiteSpaceAreBlank() throws IOException {
        assertThat(cell(null)).isEqualTo(Cell.BLANK);
        assertThat(cell(" \t")).isEqualTo(Cell.BLANK);
        assertThat(cell(new FieldValue.Text(" "))).isEqualTo(Cell.BLANK);
    }

    @Test
    void numbersThatCannotBeWrittenOutAreText() throws IOException {
        assertThat(cell(Double.NaN)).isEqualTo(Cell.ofText("NaN"));
        assertThat(cell(new BigDecimal("1e999999999"))).isEqualTo(Cell.ofText("1E+999999999"));
        assertThat(cell(new BigDecimal("1e-999999999"))).isEqualTo(Cell.ofText("1E-999999999"));
    }

    @Test
    void missingValuesAreBlankAndExtraOnesAFault() throws IOException {
        assertThat(first(List.of("a", "b"), "x").cells()).containsExactly(Cell.ofText("x"), Cell.BLANK);
        assertThat(first(List.of("a"), "x", "y").faults())
                .containsExactly(Fault.ofRow(FaultCode.TOO_MANY_CELLS, "cells: 2, columns: 1"));
    }
}
