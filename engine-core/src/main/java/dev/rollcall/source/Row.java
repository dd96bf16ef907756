package dev.rollcall.source;

import java.util.List;

import dev.rollcall.fault.Fault;

/**
 * One record of a source, with its place.
 *
 * @param number the rows of a cursor are numbered 1, 2, 3, … in source order, without a gap
 * @param line the line it starts on, from 1; the same as {@code number} for sources without lines
 * @param cells one for each column of the header, in its order; {@link Cell#BLANK} or {@link Cell#ABSENT} where there is nothing
 * @param faults what the source itself found wrong with the row
 */
public record Row(long number, long line, List<Cell> cells, List<Fault> faults) {
    /** Leaves the cells out: they are personal. */
    @Override
    public String toString() {
        return "Row[number=" + number + ", line=" + line + "]";
    }
}
