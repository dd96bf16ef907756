package dev.rollcall.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.model.FieldValue;

/** Everything that one pass over a source gives. */
record CsvReading(List<String> header, List<Row> rows) {
    static CsvReading of(RowSource source) throws IOException {
        try (RowCursor cursor = source.open()) {
            List<Row> rows = new ArrayList<>();
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
            return new CsvReading(cursor.header(), rows);
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

    static List<String> texts(Row row) {
        return row.cells().stream().map(CsvReading::text).toList();
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Given given ? ((FieldValue.Text) given.value()).text() : "";
    }

    private static String text(Fault fault) {
        return fault.detail() == null ? fault.code().toString() : fault.code() + " (" + fault.detail() + ")";
    }
}
