package dev.rollcall.source.csv;

import java.util.List;

import dev.rollcall.internal.text.Blanks;

/**
 * A recogniser of cells that have swallowed rows (ruling R-34), as opposed to cells with a text of several lines: two
 * stray quotes in the same column of two rows make one cell of the end of the first row, the beginning of the second,
 * and all rows between them.
 *
 * @param followedByBlanks whether delimiters count if a blank follows; people write commas so, programs do not
 */
record RowsInCell(char delimiter, boolean followedByBlanks) {
    /**
     * Returns the recogniser for a file with this header: if a blank follows delimiters there, it does so in rows too.
     */
    static RowsInCell of(char delimiter, Quoting quoting, List<String> header) {
        boolean blanksInHeader =
                header.stream().skip(1).anyMatch(name -> name.startsWith(" ") && !Blanks.isBlank(name));
        return new RowsInCell(delimiter, quoting.blanksAround() || blanksInHeader || delimiter <= ' ');
    }

    /**
     * Reports whether a cell of {@code record} looks like that.
     *
     * @param columns the number of columns of the header
     * @param moved whether the record has the wrong number of cells, so that the quotes may be in different columns
     */
    boolean isIn(CsvRecord record, int columns, boolean moved) {
        int cells = record.cells().size();
        for (int column = 0; column < cells; column++) {
            String cell = record.cells().get(column);
            int firstEnd = cell.indexOf('\n');
            if (firstEnd >= 0 && (moved ? hasAll(cell, columns) : isEndAndBeginning(cell, firstEnd, column, cells))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAll(String cell, int columns) {
        return columns > 1 && delimiters(cell, 0, cell.length()) >= columns - 1;
    }

    private boolean isEndAndBeginning(String cell, int firstEnd, int column, int cells) {
        return cells > 1
                && delimiters(cell, 0, firstEnd) == cells - 1 - column
                && delimiters(cell, cell.lastIndexOf('\n') + 1, cell.length()) == column;
    }

    private int delimiters(String cell, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            boolean meant = followedByBlanks || i + 1 == end || cell.charAt(i + 1) != ' ';
            count += cell.charAt(i) == delimiter && meant ? 1 : 0;
        }
        return count;
    }
}
