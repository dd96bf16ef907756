package dev.rollcall.source;

import java.util.List;

/**
 * Finds a quote that swallowed lines: a quoted cell that spans lines and whose closing quote is followed by text, as in
 * {@code "Ana<line end>Ben,"x"}. That quote was meant to open another cell, so the lines between were rows.
 */
final class OpenQuote {
    private enum State {
        START,
        PLAIN,
        QUOTED,
        CLOSED,
        AFTER_CLOSED
    }

    private OpenQuote() {}

    /** Whether it is worth looking: the tokeniser leaves the quotes around a cell with text after its closing quote. */
    static boolean isPossible(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isEmpty() && cell.charAt(0) == '"' && cell.indexOf('\n') >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first cell, from 0, with such a quote, or {@link CsvRecord#NO_OPEN_QUOTE}.
     *
     * @param record the record as written
     */
    static int find(String record, char delimiter) {
        State state = State.START;
        boolean spansLines = false;
        int column = 0;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (state == State.QUOTED) {
                spansLines |= c == '\n';
                state = c == '"' ? State.CLOSED : State.QUOTED;
            } else if (c == delimiter) {
                column++;
                spansLines = false;
                state = State.START;
            } else if (c == '"' && (state == State.START || state == State.CLOSED)) {
                state = State.QUOTED;
            } else if (state == State.START) {
                state = State.PLAIN;
            } else if (state != State.PLAIN) {
                if (c > ' ' && spansLines) {
                    return column;
                }
                state = c > ' ' ? State.PLAIN : State.AFTER_CLOSED;
            }
        }
        return CsvRecord.NO_OPEN_QUOTE;
    }
}
