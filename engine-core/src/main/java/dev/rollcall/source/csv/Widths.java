package dev.rollcall.source.csv;

import dev.rollcall.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * How many cells the rows of a source are to have (ruling R-34).
 *
 * @param columns how many columns count: those up to the last one with a name, or all of them if rows fill the others too
 * @param widest how many cells a row may have if those beyond the columns are blank
 * @param usual how many cells rows have, so that one with fewer has lost a cell, unless it stands among others of its width
 * @param usualIsDue whether such a row is damaged; if not, as few rows as there are only let it look so
 * @param shortIsDamage whether a row that lacks cells of the columns is damaged, unless it stands among others of its width
 */
record Widths(int columns, int widest, int usual, boolean usualIsDue, boolean shortIsDamage) {
    /**
     * What goes before the whole source is known.
     *
     * @param surplus how many blank cells beyond the header the caller says there are
     */
    static Widths of(CsvHeader header, int surplus) {
        int named = header.named();
        return new Widths(named, Math.max(header.width(), named + surplus), named, false, false);
    }

    /**
     * What is wrong with the width of a row, or null.
     *
     * @param cells how many cells it has
     * @param filled the place of its last cell that is not blank, from 1
     * @param alone whether it stands among rows of other widths
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
