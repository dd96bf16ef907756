package dev.rollcall.source.csv;

import java.util.Arrays;

/**
 * The count of a pass's rows by their number of cells, which determines the widths that rows should have. Not
 * thread-safe.
 */
final class WidthCensus {
    /** The smallest number of rows from which a usual width is derived. */
    private static final int MANY_ROWS = 20;

    private static final int USUAL_PERCENT = 95;

    private final CsvHeader header;
    private long rows;
    private long fillingNamelessColumns;
    private long[] byWidth;
    private long[] blankEnds;
    private long[] alone;

    WidthCensus(CsvHeader header) {
        this.header = header;
        int size = header.width() + 2;
        this.byWidth = new long[size];
        this.blankEnds = new long[size];
        this.alone = new long[size];
    }

    /**
     * Counts a row.
     *
     * @param cells its number of cells
     * @param filled the position of its last cell that is not blank, from 1; used only if it is beyond the named
     *     columns
     * @param standsAlone whether it lacks cells and is among rows of other widths
     */
    void add(int cells, int filled, boolean standsAlone) {
        if (cells >= byWidth.length) {
            byWidth = Arrays.copyOf(byWidth, cells + 1);
            blankEnds = Arrays.copyOf(blankEnds, cells + 1);
            alone = Arrays.copyOf(alone, cells + 1);
        }
        rows++;
        byWidth[cells]++;
        alone[cells] += standsAlone ? 1 : 0;
        blankEnds[cells] += filled <= header.width() ? 1 : 0;
        fillingNamelessColumns += filled > header.named() && filled <= header.width() ? 1 : 0;
    }

    /**
     * Returns the widths that rows should have, once all rows are counted. The earlier expectation has no influence.
     */
    Widths widths(int surplus) {
        Widths first = Widths.of(header, surplus);
        boolean namelessCount = rows > 0 && fillingNamelessColumns * 2 >= rows;
        int columns = namelessCount ? header.width() : header.named();
        int mostCommon = mostCommonWidth();
        boolean common = areUsual(byWidth[mostCommon]);
        int widest = common && areUsual(blankEnds[mostCommon]) ? Math.max(first.widest(), mostCommon) : first.widest();
        boolean due = common && mostCommon <= widest;
        boolean likely = mostCommon <= first.widest() && byWidth[mostCommon] * 2 > rows;
        boolean narrows = (due || likely) && rowsFrom(columns, mostCommon) > 0;
        boolean shortIsDamage = areUsual(rowsFrom(columns, byWidth.length)) && aloneBelow(columns) > 0;
        return new Widths(columns, widest, narrows ? mostCommon : columns, narrows && due, shortIsDamage);
    }

    private boolean areUsual(long some) {
        return rows >= MANY_ROWS && some * 100 >= rows * USUAL_PERCENT;
    }

    private int mostCommonWidth() {
        int best = 0;
        for (int width = 1; width < byWidth.length; width++) {
            best = byWidth[width] > byWidth[best] ? width : best;
        }
        return best;
    }

    /** Returns the number of rows of at least {@code least} cells and less than {@code end}. */
    private long rowsFrom(int least, int end) {
        long sum = 0;
        for (int width = least; width < end; width++) {
            sum += byWidth[width];
        }
        return sum;
    }

    private long aloneBelow(int columns) {
        return Arrays.stream(alone, 0, columns).sum();
    }
}
