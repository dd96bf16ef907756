package dev.rollcall.source.csv;

import java.util.List;

/**
 * One record as the tokeniser cuts it.
 *
 * @param line the line it starts on, from 1
 * @param lastLine the line it ends on
 * @param cells at least one; as written, without the quotes around them
 * @param openQuote which cell, from 0, has a quote that is not closed where it should be, or {@link #NO_OPEN_QUOTE}
 * @param quotes what is noticeable about its quotes
 * @param hasDamagedQuotes whether some of them stand where none can be meant, so that the cells may be others
 */
record CsvRecord(
        long line, long lastLine, List<String> cells, int openQuote, QuoteMarks quotes, boolean hasDamagedQuotes) {
    static final int NO_OPEN_QUOTE = -1;

    boolean hasOpenQuote() {
        return openQuote != NO_OPEN_QUOTE;
    }

    boolean spansLines() {
        return lastLine > line;
    }

    /** Leaves the cells out: they are personal. */
    @Override
    public String toString() {
        return "CsvRecord[line " + line + ", " + cells.size() + " cells]";
    }
}
