package dev.rollcall.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
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
        assertThat(cell(7)).isEqualTo(new Cell.Given(new FieldValue.NumberValue(new BigDecimal("7"))));
        assertThat(cell(true)).isEqualTo(new Cell.Given(new FieldValue.BooleanValue(true)));
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
    void utilDatesAreInstantsAndSqlDatesAreDays() throws IOException {
        Instant instant = Instant.parse("2020-02-29T12:30:00.000000123Z");
        LocalDate day = LocalDate.of(2020, 2, 29);
        assertThat(cell(new Date(7))).isEqualTo(new Cell.Given(new FieldValue.Moment(Instant.ofEpochMilli(7))));
        assertThat(cell(Timestamp.from(instant))).isEqualTo(new Cell.Given(new FieldValue.Moment(instant)));
        assertThat(cell(java.sql.Date.valueOf(day))).isEqualTo(new Cell.Given(new FieldValue.Day(day)));
        assertThat(cell(Time.valueOf("12:30:00"))).isEqualTo(Cell.ofText("12:30:00"));
    }

    @Test
    void numbersThatCannotBeWrittenOutAreText() throws IOException {
        assertThat(cell(Double.NaN)).isEqualTo(Cell.ofText("NaN"));
        assertThat(cell(new BigDecimal("1e999999999"))).isEqualTo(Cell.ofText("1E+999999999"));
        assertThat(cell(new BigDecimal("1e-999999999"))).isEqualTo(Cell.ofText("1E-999999999"));
        FieldValue typed = new FieldValue.NumberValue(new BigDecimal("1e-999999999"));
        assertThat(cell(typed)).isEqualTo(Cell.ofText("1E-999999999"));
        assertThat(cell(new Cell.Given(typed))).isEqualTo(Cell.ofText("1E-999999999"));
    }

    @Test
    void aNumberThatIsNoDecimalIsText() throws IOException {
        assertThat(cell(new Fraction(1, 3))).isEqualTo(Cell.ofText("1/3"));
    }

    @Test
    void missingValuesAreBlankAndExtraOnesAFault() throws IOException {
        assertThat(first(List.of("a", "b"), "x").cells()).containsExactly(Cell.ofText("x"), Cell.BLANK);
        assertThat(first(List.of("a"), "x", "y").faults())
                .containsExactly(Fault.ofRow(FaultCode.TOO_MANY_CELLS, "cells: 2, columns: 1"));
        assertThat(first(List.of("a"), "x", null, "y").faults())
                .containsExactly(Fault.ofRow(FaultCode.TOO_MANY_CELLS, "cells: 3, columns: 1"));
    }

    @Test
    void blankValuesBeyondTheHeaderAreDropped() throws IOException {
        Row row = first(List.of("a"), "x", null, " ", Cell.BLANK, Cell.ABSENT);
        assertThat(row.cells()).containsExactly(Cell.ofText("x"));
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void aNullRowIsABlankRow() throws IOException {
        List<List<String>> rows = Collections.singletonList(null);
        try (RowCursor cursor = RowSource.ofRows(List.of("a", "b"), rows).open()) {
            Row row = cursor.next();
            assertThat(row.cells()).containsExactly(Cell.BLANK, Cell.BLANK);
            assertThat(row.faults()).isEmpty();
            assertThat(cursor.next()).isNull();
        }
    }

    private static final class Fraction extends Number {
        private static final long serialVersionUID = 1L;

        private final int numerator;
        private final int denominator;

        Fraction(int numerator, int denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        }

        @Override
        public int intValue() {
            return numerator / denominator;
        }

        @Override
        public long longValue() {
            return intValue();
        }

        @Override
        public float floatValue() {
            return (float) doubleValue();
        }

        @Override
        public double doubleValue() {
            return (double) numerator / denominator;
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }
}
