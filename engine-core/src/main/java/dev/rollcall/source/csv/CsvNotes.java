package dev.rollcall.source.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.source.text.TwiceEncoded;

/** The notes about a CSV source, collected in a pass over it. Not thread-safe. */
final class CsvNotes {
    private final SkippedLines skipped;
    private final LineCount blankRows;
    private final TwiceEncoded twiceEncoded;
    private final Charset charset;
    private final LineCount surplusColumns = new LineCount();
    private final LineCount blanksRoundQuotes = new LineCount();
    private final LineCount backslashQuotes = new LineCount();

    CsvNotes(SkippedLines skipped, LineCount blankRows, TwiceEncoded twiceEncoded, Charset charset) {
        this.skipped = skipped;
        this.blankRows = blankRows;
        this.twiceEncoded = twiceEncoded;
        this.charset = charset;
    }

    /**
     * Adds a record that is a row.
     *
     * @param hasSurplus whether it ends with blank cells beyond the columns
     */
    // NONE is a single instance, and this runs for every record
    @SuppressWarnings("ReferenceEquality")
    void add(CsvRecord record, boolean hasSurplus) {
        if (hasSurplus) {
            surplusColumns.add(record.line());
        }
        if (record.quotes() != QuoteMarks.NONE) {
            if (record.quotes().has(QuoteMark.BLANK_BEFORE)) {
                blanksRoundQuotes.add(record.line());
            }
            if (record.quotes().has(QuoteMark.BACKSLASH)) {
                backslashQuotes.add(record.line());
            }
        }
    }

    /** Returns the notes. Called after the last row. */
    List<Note> list(Quoting quoting) {
        List<Note> notes = new ArrayList<>(skipped.notes());
        addIfAny(notes, blankRows, FaultCode.BLANK_ROWS);
        addIfAny(notes, surplusColumns, FaultCode.SURPLUS_COLUMNS);
        if (quoting.blanksAround()) {
            addIfAny(notes, blanksRoundQuotes, FaultCode.BLANKS_ROUND_QUOTES);
        }
        if (quoting.backslash()) {
            addIfAny(notes, backslashQuotes, FaultCode.BACKSLASH_QUOTES);
        }
        notes.addAll(twiceEncoded.notes(charset.name()));
        return notes;
    }

    private static void addIfAny(List<Note> notes, LineCount rows, FaultCode code) {
        if (rows.count() > 0) {
            notes.add(rows.note(code, null));
        }
    }
}
