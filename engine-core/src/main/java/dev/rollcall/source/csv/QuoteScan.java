package dev.rollcall.source.csv;

import java.util.EnumSet;
import java.util.Set;

/** A scan of a raw text, one record or many, for properties of its quotes. Used once. */
final class QuoteScan {
    /** The state of the current cell. */
    private enum State {
        /** Only blanks so far. */
        START,
        /** In a cell that is not enclosed in quotes. */
        PLAIN,
        QUOTED,
        /** Immediately after a quote that closes the cell, unless it is doubled. */
        CLOSED,
        /** In the blanks after a closing quote. */
        AFTER,
        /** In text after a closing quote, in which quotes have no meaning. */
        REST
    }

    private final char delimiter;
    private final Quoting quoting;
    private final Set<QuoteMark> marks = EnumSet.noneOf(QuoteMark.class);
    private int openCell = QuoteMarks.NO_CELL;

    private State state = State.START;
    private int column;
    private boolean blanks;
    private boolean spansLines;
    /**
     * For a cell not enclosed in quotes: the number of quotes, and whether it begins with blanks and a quote and ends
     * with a quote.
     */
    private int quotes;

    private boolean beginsWithQuote;
    private boolean endsWithQuote;

    private QuoteScan(char delimiter, Quoting quoting) {
        this.delimiter = delimiter;
        this.quoting = quoting;
    }

    static QuoteMarks of(String text, char delimiter, Quoting quoting) {
        QuoteScan scan = new QuoteScan(delimiter, quoting);
        scan.read(text);
        return new QuoteMarks(scan.marks, scan.openCell, scan.state == State.QUOTED);
    }

    private void read(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && before == '\\') {
                marks.add(QuoteMark.BACKSLASH);
            }
            boolean escaped = state == State.QUOTED && quoting.backslash() && before == '\\';
            if (escaped) {
                // the escaped character closes nothing; a second backslash does not escape the next character
                before = 0;
                spansLines |= c == '\n';
            } else {
                before = c;
                read(c == '\r' ? '\n' : c);
            }
        }
        if (state != State.QUOTED) {
            endCell();
        }
    }

    private void read(char c) {
        if (state == State.QUOTED) {
            spansLines |= c == '\n';
            state = c == '"' ? State.CLOSED : State.QUOTED;
        } else if (c == delimiter) {
            endCell();
            column++;
        } else if (c == '\n') {
            endCell();
            column = 0;
        } else if (state == State.START) {
            start(c);
        } else if (state == State.PLAIN) {
            quotes += c == '"' ? 1 : 0;
            endsWithQuote = c == '"' || (endsWithQuote && isBlank(c));
        } else if (state != State.REST) {
            afterClosingQuote(c);
        }
    }

    private void start(char c) {
        if (c == '"' && (!blanks || quoting.blanksAround())) {
            if (blanks) {
                marks.add(QuoteMark.BLANK_BEFORE);
            } else if (column > 0) {
                marks.add(QuoteMark.NO_BLANK_BEFORE);
            }
            state = State.QUOTED;
        } else if (!isBlank(c)) {
            state = State.PLAIN;
            quotes = c == '"' ? 1 : 0;
            beginsWithQuote = c == '"';
        } else {
            blanks = true;
        }
    }

    private void afterClosingQuote(char c) {
        if (c == '"' && state == State.CLOSED) {
            marks.add(QuoteMark.DOUBLED);
        }
        if (c == '"' && state == State.CLOSED && !quoting.backslash()) {
            state = State.QUOTED;
        } else if (!isBlank(c)) {
            marks.add(QuoteMark.TEXT_AFTER);
            if (spansLines && openCell == QuoteMarks.NO_CELL) {
                openCell = column;
            }
            state = State.REST;
        } else {
            state = State.AFTER;
        }
    }

    /** Reports whether the tokeniser treats {@code c} as a blank. */
    private static boolean isBlank(char c) {
        return c <= ' ' && c > '\u0001';
    }

    private void endCell() {
        if (state == State.PLAIN && quotes % 2 != 0) {
            marks.add(QuoteMark.ODD);
        }
        if (state == State.PLAIN && beginsWithQuote && (endsWithQuote || quotes % 2 != 0)) {
            marks.add(QuoteMark.BLANK_BEFORE);
        }
        state = State.START;
        blanks = false;
        spansLines = false;
        quotes = 0;
        beginsWithQuote = false;
        endsWithQuote = false;
    }
}
