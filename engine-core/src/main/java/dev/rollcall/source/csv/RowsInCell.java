package dev.rollcall.source.csv;

import java.util.List;

import dev.rollcall.model.Blanks;

/**
 * Tells a cell that has swallowed rows from one with a text of several lines (ruling R-34): two stray quotes in the same column of two
 * rows make a cell of the end of the one, the beginning of the other and all between them.
 *
 * @param followedByBlanks whether delimiters count that a blank follows; people write commas so, programs do not
 */
record RowsInCell(char delimiter, boolean followedByBlanks) {
    /** For a file with this header: where a blank follows delimiters there, it does between rows. */
    static RowsInCell of(char delimiter, Quoting quoting, List<String> header) {
        boolean blanksInHeader =
                header.stream().skip(1).anyMatch(name -> name.startsWith(" ") && !Blanks.isBlank(name));
        return new RowsInCell(delimiter, quoting.blanksAround() || blanksInHeader || delimiter <= ' ');
    }

    /**
     * Whether a cell of {@code record} looks like that.
     *
     * @param columns how many columns the header has
     * @param moved whether the record has another number of cells than it should, so that the quotes may be in different columns
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
