package dev.rollcall.source.csv;

import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.source.Cell;

/**
 * A record that will be a row.
 *
 * @param cells as many as the record has
 * @param faults what is wrong with it as far as the record alone shows; can be added to
 */
record CsvDraft(CsvRecord record, List<Cell> cells, List<Fault> faults) {
    int width() {
        return cells.size();
    }

    /** The place of its last cell that is not blank, from 1; 0 if there is none. */
    int filled() {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1) == Cell.BLANK) {
            filled--;
        }
        return filled;
    }
}
