package dev.rollcall.source.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.Note;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that one pass over a source returns. */
record CsvReading(List<String> header, List<Row> rows, List<String> notes, RowSource instead) {
    /** The deciding pass: over the source with the reading that a first pass found. */
    static CsvReading settled(RowSource source) throws IOException {
        CsvReading first = of(source);
        if (first.instead() == null) {
            return first;
        }
        CsvReading second = of(first.instead());
        assertThat(second.instead()).as("what a second pass finds").isNull();
        return second;
    }

    static CsvReading settled(String text) throws IOException {
        return settled(CsvSource.ofText(text));
    }

    /** One pass. */
    static CsvReading of(RowSource source) throws IOException {
        try (RowCursor cursor = source.open()) {
            List<Row> rows = new ArrayList<>();
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
            List<String> notes =
                    cursor.findings().notes().stream().map(CsvReading::text).toList();
            return new CsvReading(
                    cursor.header(), rows, notes, cursor.findings().reading());
        }
    }

    static CsvReading ofText(String text) throws IOException {
        return of(CsvSource.ofText(text));
    }

    /** The cells as texts; a blank cell is an empty one. */
    List<List<String>> texts() {
        return rows.stream().map(CsvReading::texts).toList();
    }

    List<Long> lines() {
        return rows.stream().map(Row::line).toList();
    }

    /** The faults of a row, as {@code code (detail)}. */
    List<String> faultsOfRow(int index) {
        return rows.get(index).faults().stream().map(CsvReading::text).toList();
    }

    /** The faults of all rows that have some, as {@code line: code}. */
    List<String> codes() {
        return rows.stream()
                .flatMap(row -> row.faults().stream().map(fault -> row.line() + ": " + fault.code()))
                .toList();
    }

    static List<String> texts(Row row) {
        return row.cells().stream().map(CsvReading::text).toList();
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Given given ? ((FieldValue.Text) given.value()).text() : "";
    }

    private static String text(Note note) {
        return note.code()
                + (note.count() == 0 ? "" : " " + note.count() + "× " + note.lines())
                + (note.detail() == null ? "" : " " + note.detail());
    }

    private static String text(Fault fault) {
        return fault.detail() == null ? fault.code().toString() : fault.code() + " (" + fault.detail() + ")";
    }
}
