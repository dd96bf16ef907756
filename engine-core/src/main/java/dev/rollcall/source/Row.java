package dev.rollcall.source;

import java.util.List;

import dev.rollcall.fault.Fault;

/**
 * A record of a source, with its position. Immutable if its lists are.
 *
 * @param number the number of the row: a cursor numbers its rows 1, 2, 3, … in source order, without a gap
 * @param line the line that it starts on, from 1; the same as {@code number} for sources without lines
 * @param cells the cells, one for each column of the header, in its order; {@link Cell#BLANK} or {@link Cell#ABSENT}
 *     for a missing value
 * @param faults the faults that the source itself found in the row
 */
public record Row(long number, long line, List<Cell> cells, List<Fault> faults) {
    /** Returns the position only, since cells are personal. */
    @Override
    public String toString() {
        return "Row[number=" + number + ", line=" + line + "]";
    }
}
