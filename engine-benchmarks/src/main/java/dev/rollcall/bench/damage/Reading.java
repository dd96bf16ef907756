package dev.rollcall.bench.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.csv.CsvSource;

/**
 * The reading of a text by the engine's CSV source, as an import does it.
 *
 * @param refused whether the file as a whole was refused
 * @param notes the notes of moved cells on the file as a whole
 */
record Reading(boolean refused, List<String> header, List<ReadRow> rows, Set<FaultCode> notes) {
    private static final Reading REFUSED = new Reading(true, List.of(), List.of(), Set.of());

    /** The faults of moved cells. */
    private static final Set<FaultCode> MOVED = EnumSet.of(
            FaultCode.UNCLOSED_QUOTE,
            FaultCode.TOO_MANY_CELLS,
            FaultCode.SURPLUS_CELLS,
            FaultCode.SHORT_ROW,
            FaultCode.MISSING_CELLS,
            FaultCode.DAMAGED_QUOTES,
            FaultCode.ROWS_IN_CELL,
            FaultCode.REPEATED_HEADER,
            FaultCode.SURPLUS_COLUMNS,
            FaultCode.BLANKS_ROUND_QUOTES,
            FaultCode.BACKSLASH_QUOTES);

    /** A row, and its faults of moved cells. */
    record ReadRow(List<Cell> cells, Set<FaultCode> codes) {}

    static Reading of(String text) {
        try {
            return of(CsvSource.ofText(text));
        } catch (SourceException refused) {
            return REFUSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading of(RowSource source) throws IOException {
        try (RowCursor cursor = source.open()) {
            List<ReadRow> rows = new ArrayList<>();
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(new ReadRow(
                        row.cells(),
                        moved(row.faults().stream().map(Fault::code).toList())));
            }
            RowSource instead = cursor.findings().reading();
            return instead != null
                    ? of(instead)
                    : new Reading(
                            false,
                            cursor.header(),
                            rows,
                            moved(cursor.findings().notes().stream()
                                    .map(Note::code)
                                    .toList()));
        }
    }

    private static Set<FaultCode> moved(List<FaultCode> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        Set<FaultCode> moved = EnumSet.copyOf(codes);
        moved.retainAll(MOVED);
        return moved;
    }

    /** Returns all faults of moved cells. */
    Set<FaultCode> codes() {
        Set<FaultCode> codes = EnumSet.noneOf(FaultCode.class);
        codes.addAll(notes);
        rows.forEach(row -> codes.addAll(row.codes()));
        return codes;
    }

    /** Returns the faults of a row, from 1. */
    Set<FaultCode> codes(int row) {
        return row <= rows.size() ? rows.get(row - 1).codes() : Set.of();
    }
}
