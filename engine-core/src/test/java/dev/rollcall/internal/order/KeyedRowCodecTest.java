package dev.rollcall.internal.order;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedRowCodecTest {
    private static Cell given(FieldValue value) {
        return new Cell.Given(value);
    }

    static Stream<Cell> cells() {
        return Stream.of(
                Cell.ABSENT,
                Cell.BLANK,
                Cell.ERASE,
                Cell.ofText("a\tb\r\n\"c\" ü € 😀"),
                Cell.ofText("NUL \0 inside"),
                Cell.ofText("\ud83d"),
                Cell.ofText("\ude00 the wrong way round \ud83d"),
                Cell.ofText("x".repeat(500)),
                Cell.ofText("x".repeat(501)),
                Cell.ofText("x".repeat(499) + "😀".repeat(300)),
                Cell.ofText("€".repeat(1 << 20)),
                given(new FieldValue.NumberValue(new BigDecimal("-12.50"))),
                given(new FieldValue.NumberValue(BigDecimal.ZERO)),
                given(new FieldValue.NumberValue(new BigDecimal("9".repeat(1_000)))),
                given(new FieldValue.NumberValue(new BigDecimal("1e-1000"))),
                given(new FieldValue.NumberValue(new BigDecimal("1e1000"))),
                given(new FieldValue.Day(LocalDate.MIN)),
                given(new FieldValue.Day(LocalDate.of(2026, 2, 28))),
                given(new FieldValue.Day(LocalDate.MAX)),
                given(new FieldValue.Moment(Instant.MIN)),
                given(new FieldValue.Moment(Instant.parse("1969-12-31T23:59:59.999999999Z"))),
                given(new FieldValue.Moment(Instant.MAX)),
                given(new FieldValue.BooleanValue(true)),
                given(new FieldValue.BooleanValue(false)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellIsDecodedAsItWasEncoded(Cell cell) throws IOException {
        assertRoundTrip(Identifier.email("a@example.org"), new Row(1, 1, List.of(cell, Cell.BLANK, cell), List.of()));
    }

    @Test
    void everyKindOfValueIsAmongTheCells() {
        Set<Object> met = new HashSet<>();
        cells().forEach(cell ->
                met.add(cell instanceof Cell.Given given ? given.value().getClass() : cell.getClass()));
        assertThat(met).containsAll(List.of(FieldValue.class.getPermittedSubclasses()));
        assertThat(met).contains(Cell.Absent.class, Cell.Blank.class, Cell.Erase.class);
        assertThat(Cell.class.getPermittedSubclasses()).hasSize(4);
    }

    @Test
    void keysNumbersAndLinesAreDecoded() throws IOException {
        Row row = new Row(Long.MAX_VALUE, 7, List.of(), List.of());
        assertRoundTrip(null, row);
        assertRoundTrip(Identifier.id(9_000_000_000L), row);
        assertRoundTrip(Identifier.externalId("A" + "ß".repeat(1_000) + "\ud83d"), row);
    }

    @Test
    void faultsOfEveryCodeAreDecodedWithTheirDetails() throws IOException {
        List<Fault> faults = Stream.of(FaultCode.values())
                .flatMap(code -> Stream.of(
                        Fault.ofRow(code),
                        Fault.ofRow(code, "row 7"),
                        Fault.ofCell(code, "Spalte \0", "\ud83d"),
                        Fault.ofRow(code).withSeverity(Severity.WARNING),
                        Fault.ofRow(code).withSeverity(Severity.ERROR),
                        new Fault(code, "c", "t", "d")))
                .toList();
        assertRoundTrip(null, new Row(1, 2, List.of(Cell.BLANK), faults));
    }

    @Test
    void aRowOfManyCellsIsDecoded() throws IOException {
        assertRoundTrip(null, new Row(1, 1, Collections.nCopies(50_000, Cell.ofText("cell")), List.of()));
    }

    /** Rows follow each other without a separator, so no byte of one may remain unread. */
    private static void assertRoundTrip(@Nullable Identifier key, Row row) throws IOException {
        KeyedRow written = new KeyedRow(key, row);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        KeyedRowCodec.write(written, out);
        KeyedRowCodec.write(written, out);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        for (int i = 0; i < 2; i++) {
            SortKey at = KeyedRowCodec.readSortKey(in);
            assertThat(at).isEqualTo(new SortKey(key, row.number()));
            KeyedRow read = KeyedRowCodec.read(at, in);
            assertThat(read.key()).isEqualTo(key);
            assertThat(read.row().equals(row)).as("the row as a whole").isTrue();
        }
        assertThat(in.read()).isEqualTo(-1);
    }
}
