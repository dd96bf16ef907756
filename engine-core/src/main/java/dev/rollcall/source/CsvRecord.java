package dev.rollcall.source;

import java.util.List;

/**
 * One record as the tokeniser cuts it.
 *
 * @param line the line it starts on, from 1
 * @param lastLine the line it ends on
 * @param cells at least one; as written, without the quotes around them
 * @param openQuote which cell, from 0, has a quote that is not closed where it should be, or {@link #NO_OPEN_QUOTE}
 */
record CsvRecord(long line, long lastLine, List<String> cells, int openQuote) {
    static final int NO_OPEN_QUOTE = -1;

    boolean hasOpenQuote() {
        return openQuote != NO_OPEN_QUOTE;
    }

    /** Leaves the cells out: they are personal. */
    @Override
    public String toString() {
        return "CsvRecord[line " + line + ", " + cells.size() + " cells]";
    }
}
