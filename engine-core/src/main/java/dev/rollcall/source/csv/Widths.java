package dev.rollcall.source.csv;

import dev.rollcall.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of cells that the rows of a source should have (ruling R-34).
 *
 * @param columns the number of columns that count: those up to the last one with a name, or all if rows fill the others
 *     too
 * @param widest the largest number of cells of a row whose cells beyond the columns are blank
 * @param usual the usual number of cells; a row with fewer has lost a cell, unless it is among others of its width
 * @param usualIsDue whether such a row is damaged; if not, there are too few rows to be sure
 * @param shortIsDamage whether a row that lacks cells of the columns is damaged, unless it is among others of its width
 */
record Widths(int columns, int widest, int usual, boolean usualIsDue, boolean shortIsDamage) {
    /**
     * Returns the widths to expect before the whole source is known.
     *
     * @param surplus the number of blank cells beyond the header that the caller permits
     */
    static Widths of(CsvHeader header, int surplus) {
        int named = header.named();
        return new Widths(named, Math.max(header.width(), named + surplus), named, false, false);
    }

    /**
     * Returns the fault of a row's width, or null.
     *
     * @param cells its number of cells
     * @param filled the position of its last cell that is not blank, from 1
     * @param alone whether it is among rows of other widths
     */
    @Nullable
    FaultCode fault(int cells, int filled, boolean alone) {
        if (filled > columns) {
            return FaultCode.TOO_MANY_CELLS;
        } else if (cells > widest) {
            return FaultCode.SURPLUS_CELLS;
        } else if (cells < columns) {
            return alone && shortIsDamage ? FaultCode.MISSING_CELLS : FaultCode.SHORT_ROW;
        }
        FaultCode narrow = usualIsDue ? FaultCode.MISSING_CELLS : FaultCode.SHORT_ROW;
        return cells < usual && alone ? narrow : null;
    }
}
