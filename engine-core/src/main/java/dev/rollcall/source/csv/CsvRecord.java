package dev.rollcall.source.csv;

import java.util.List;

/**
 * A record as the tokeniser cuts it.
 *
 * @param line the line that it starts on, from 1
 * @param lastLine the line that it ends on
 * @param cells the cells, at least one, as written, without enclosing quotes
 * @param openQuote the index of the cell, from 0, with a quote that is not closed where it should be, or
 *     {@link QuoteMarks#NO_CELL}
 * @param quotes the marks of its quotes
 * @param hasDamagedQuotes whether some quotes cannot be intended, so that the cells may be wrong
 */
record CsvRecord(
        long line, long lastLine, List<String> cells, int openQuote, QuoteMarks quotes, boolean hasDamagedQuotes) {
    boolean hasOpenQuote() {
        return openQuote != QuoteMarks.NO_CELL;
    }

    boolean spansLines() {
        return lastLine > line;
    }

    /** Returns the position only, since cells are personal. */
    @Override
    public String toString() {
        return "CsvRecord[line " + line + ", " + cells.size() + " cells]";
    }
}
