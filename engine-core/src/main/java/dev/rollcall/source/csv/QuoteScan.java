package dev.rollcall.source.csv;

import java.util.EnumSet;
import java.util.Set;

/** Goes through a text as it is written, one record or many, for what is noticeable about its quotes. Used once. */
final class QuoteScan {
    private enum State {
        /** Nothing of the cell yet but blanks. */
        START,
        /** In a cell without quotes around it. */
        PLAIN,
        QUOTED,
        /** Right after a quote that closes the cell, unless it is doubled. */
        CLOSED,
        /** In the blanks behind a closing quote. */
        AFTER,
        /** In text behind a closing quote, where quotes mean nothing any more. */
        REST
    }

    private final char delimiter;
    private final Quoting quoting;
    private final Set<QuoteMark> marks = EnumSet.noneOf(QuoteMark.class);
    private int openCell = CsvRecord.NO_OPEN_QUOTE;

    private State state = State.START;
    private int column;
    private boolean blanks;
    private boolean spansLines;
    /** Of a cell without quotes around it: how many it holds, and whether blanks and a quote begin and a quote ends it. */
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
                // whatever it is, it closes nothing; and a second backslash escapes nothing more
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
            behindClosingQuote(c);
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

    private void behindClosingQuote(char c) {
        if (c == '"' && state == State.CLOSED) {
            marks.add(QuoteMark.DOUBLED);
        }
        if (c == '"' && state == State.CLOSED && !quoting.backslash()) {
            state = State.QUOTED;
        } else if (!isBlank(c)) {
            marks.add(QuoteMark.TEXT_AFTER);
            if (spansLines && openCell == CsvRecord.NO_OPEN_QUOTE) {
                openCell = column;
            }
            state = State.REST;
        } else {
            state = State.AFTER;
        }
    }

    /** What the tokeniser takes for one. */
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
