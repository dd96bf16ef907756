package dev.rollcall.source.rows;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HostRowsTest {
    private static Row first(List<String> header, Object... values) throws IOException {
        try (RowCursor cursor =
                HostRows.of(header, List.of(Arrays.asList(values))).open()) {
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
        try (RowCursor cursor = HostRows.of(List.of("a", "b"), rows).open()) {
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

    /** A customer of the host's. */
    private record Customer(String email, Optional<String> city, LocalDate since) {}

    private static List<List<Cell>> rows(RowSource source) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        try (RowCursor cursor = source.open()) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row.cells());
            }
            RowSource complete = cursor.findings().reading();
            return complete == null ? rows : rows(complete);
        }
    }

    private static Cell text(String text) {
        return Cell.ofText(text);
    }

    @Test
    void theNamesOfMapsAreTheColumnsAndAMissingOneIsAbsent() throws IOException {
        Map<String, Object> blank = new LinkedHashMap<>();
        blank.put("email", "b");
        blank.put(" city ", null);
        List<Map<String, Object>> maps = Arrays.asList(Map.of("email", "a"), blank, null);

        try (RowCursor cursor = HostRows.ofMaps(maps).open()) {
            assertThat(cursor.header()).containsExactly("email", "city");
        }
        for (RowSource source : List.of(HostRows.ofMaps(maps), HostRows.ofMaps(maps.stream()))) {
            assertThat(rows(source))
                    .containsExactly(
                            List.of(text("a"), Cell.ABSENT),
                            List.of(text("b"), Cell.BLANK),
                            List.of(Cell.ABSENT, Cell.ABSENT));
        }
    }

    @Test
    void columnsOfLaterMapsAreFound() throws IOException {
        Stream<Map<String, Integer>> maps =
                IntStream.range(0, 3_000).mapToObj(i -> i == 2_500 ? Map.of("late", i) : Map.of("a", i));

        List<List<Cell>> rows = rows(HostRows.ofMaps(maps));

        assertThat(rows).hasSize(3_000);
        assertThat(rows.get(2_500).get(0)).isEqualTo(Cell.ABSENT);
        assertThat(rows.get(2_500).get(1)).isEqualTo(cell(2_500));
        assertThat(rows.get(2_999)).containsExactly(cell(2_999), Cell.ABSENT);
    }

    @Test
    void theComponentsOfRecordsAreTheColumns() throws IOException {
        Customer ann = new Customer("ann@example.com", Optional.of("Rome"), LocalDate.EPOCH);
        Customer ben = new Customer(null, Optional.empty(), null);

        HostRows source = HostRows.ofRecords(Customer.class, List.of(ann, ben));

        try (RowCursor cursor = source.open()) {
            assertThat(cursor.header()).containsExactly("email", "city", "since");
        }
        assertThat(rows(source))
                .containsExactly(
                        List.of(text("ann@example.com"), text("Rome"), cell(LocalDate.EPOCH)),
                        List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK));
        assertThat(rows(HostRows.ofRecords(Customer.class, Stream.of(ann, ben))))
                .isEqualTo(rows(source));
    }

    @Test
    void aStreamIsReadOnceAndClosed() throws IOException {
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        String longText = "x".repeat(1_000);
        Stream<List<Object>> stream = IntStream.range(0, 3_000)
                .mapToObj(i -> List.<Object>of(read.incrementAndGet(), longText))
                .onClose(() -> closed.set(true));
        HostRows source = HostRows.of(List.of("a", "b"), stream);

        List<List<Cell>> first = rows(source);

        assertThat(rows(source)).isEqualTo(first).hasSize(3_000);
        assertThat(read).hasValue(3_000);
        assertThat(closed).isTrue();
        source.release();
        assertThatThrownBy(source::open).isInstanceOf(SourceException.class);
    }

    @Test
    void anIteratorThatFailsFailsThePass() {
        Stream<List<Object>> stream = Stream.of(1, 0).map(i -> List.of(1 / i));

        assertThatThrownBy(() -> rows(HostRows.of(List.of("a"), stream))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void namesOfAMapThatDifferInBlanksAreAFault() throws IOException {
        try (RowCursor cursor =
                HostRows.ofMaps(List.of(Map.of("a", 1, " a", 2))).open()) {
            assertThat(cursor.next().faults()).extracting(Fault::code).containsExactly(FaultCode.REPEATED_NAME);
        }
    }
}
