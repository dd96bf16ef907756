package dev.rollcall.source.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.source.Cell;
import dev.rollcall.source.text.MalformedBytes;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text as drafts, one after the other, with as many of the following rows as a decision needs. It omits
 * rows of blanks, which are not rows. Used by one thread.
 */
final class CsvDrafts {
    /**
     * The number of rows of equal width that are intended: Excel omits trailing delimiters block by block (ruling
     *
     */
    private static final int RUN = 8;

    private final CsvTokens tokens;
    private final MalformedBytes malformed;
    private final CsvHeader header;
    private final HeaderAgain headerAgain;
    private final LineCount blankRows = new LineCount();
    private final Deque<CsvDraft> ahead = new ArrayDeque<>(RUN);
    private QuoteMarks quotes;
    private int width;
    private int run;

    /** Creates the drafts after the header, whose record is {@code first}. */
    CsvDrafts(CsvTokens tokens, MalformedBytes malformed, CsvHeader header, CsvRecord first) {
        this.tokens = tokens;
        this.malformed = malformed;
        this.header = header;
        this.headerAgain = new HeaderAgain(header.names());
        this.quotes = first.quotes();
    }

    /** Returns the next draft, or null after the last one. */
    @Nullable
    CsvDraft next() throws IOException {
        CsvDraft next = ahead.isEmpty() ? read() : ahead.poll();
        if (next != null) {
            run = next.width() == width ? run + 1 : 1;
            width = next.width();
        }
        return next;
    }

    /** Reports whether the newest draft is among rows of other widths. */
    boolean newestStandsAlone() throws IOException {
        int inRun = run;
        for (CsvDraft other : ahead) {
            if (other.width() != width) {
                return inRun < RUN;
            }
            inRun++;
        }
        while (inRun < RUN) {
            CsvDraft other = read();
            if (other == null) {
                return true;
            }
            ahead.add(other);
            if (other.width() != width) {
                return true;
            }
            inRun++;
        }
        return false;
    }

    private @Nullable CsvDraft read() throws IOException {
        for (CsvRecord record = tokens.next(); record != null; record = tokens.next()) {
            quotes = quotes.with(record.quotes());
            CsvDraft draft = draft(record);
            if (record.hasOpenQuote() || draft.filled() > 0) {
                return draft;
            }
            blankRows.add(record.line());
        }
        return null;
    }

    private CsvDraft draft(CsvRecord record) {
        List<Fault> faults = new ArrayList<>(0);
        boolean mayHoldEscapes = malformed.pending();
        if (mayHoldEscapes) {
            malformed
                    .claim(record.cells())
                    .ifPresent(first ->
                            faults.add(Fault.ofRow(FaultCode.MALFORMED_BYTES, "byte " + first + " of the file")));
        }
        List<Cell> cells =
                new ArrayList<>(Math.max(header.width(), record.cells().size()));
        for (String cell : record.cells()) {
            cells.add(Cell.ofText(mayHoldEscapes ? MalformedBytes.withoutEscapes(cell) : cell));
        }
        if (record.hasOpenQuote()) {
            cells.set(record.openQuote(), Cell.BLANK);
            faults.add(Fault.ofRow(FaultCode.UNCLOSED_QUOTE, "lines " + record.line() + " to " + record.lastLine()));
        } else if (headerAgain.isIn(record.cells())) {
            faults.add(Fault.ofRow(FaultCode.REPEATED_HEADER));
        }
        return new CsvDraft(record, cells, faults);
    }

    /** Returns the marks of the quotes in the text so far, header included. */
    QuoteMarks quotes() {
        return quotes;
    }

    LineCount blankRows() {
        return blankRows;
    }
}
