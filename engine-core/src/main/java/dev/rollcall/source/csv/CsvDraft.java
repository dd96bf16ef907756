package dev.rollcall.source.csv;

import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.source.Cell;

/**
 * A record that will become a row.
 *
 * @param cells the cells of the record
 * @param faults the faults that the record alone shows; mutable
 */
record CsvDraft(CsvRecord record, List<Cell> cells, List<Fault> faults) {
    int width() {
        return cells.size();
    }

    /** Returns the position of the last cell that is not blank, from 1; 0 if there is none. */
    int filled() {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1) == Cell.BLANK) {
            filled--;
        }
        return filled;
    }
}
