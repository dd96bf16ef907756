package dev.rollcall.source.csv;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import dev.rollcall.source.SourceFindings;
import dev.rollcall.source.text.TwiceEncoded;
import org.jspecify.annotations.Nullable;

/** Makes rows of records: as many cells as there are columns, and faults for what did not fit. */
final class CsvCursor implements RowCursor {
    /** A pass over a source that is read as it is to be read. */
    static final Settling SETTLED = cursor -> null;

    /** What the end of a pass decides about the source. */
    @FunctionalInterface
    interface Settling {
        /** The source to be read in place of this one, or null if this pass has read it as it is to be read. */
        @Nullable
        RowSource reading(CsvCursor pass) throws IOException;
    }

    private final CsvText text;
    private final CsvTokens tokens;
    private final CsvHeader header;
    private final CsvDrafts drafts;
    private final Quoting quoting;
    private final Widths widths;
    private final WidthCensus census;
    private final RowsInCell rowsInCell;
    private final CsvNotes notes;
    private final int surplus;
    private final Settling settling;
    private @Nullable RowSource reading;
    private long number;
    private boolean ended;
    /** Rows that show the way of quoting, with as many cells as they should have, less those with others. */
    private long rowsForQuoting;

    /**
     * Reads as far as the header.
     *
     * @param widths what the rows are to be like, or null if only this pass will show it
     * @param surplus how many blank cells beyond the header the caller says there are
     */
    CsvCursor(CsvText text, CsvLayout layout, Quoting quoting, @Nullable Widths widths, int surplus, Settling settling)
            throws IOException {
        this.text = text;
        this.quoting = quoting;
        this.surplus = surplus;
        this.settling = settling;
        TwiceEncoded twiceEncoded = new TwiceEncoded();
        QuoteWatch watch = new QuoteWatch(layout.delimiter());
        LineFeedReader lines = new LineFeedReader(text.characters(), watch, twiceEncoded);
        SkippedLines skipped = SkippedLines.read(lines, layout.linesBeforeHeader(), text.malformed());
        watch.restart();
        this.tokens = new CsvTokens(lines, watch, layout.delimiter(), quoting, skipped.count());
        if (layout.separatorLine()) {
            tokens.next();
        }
        CsvRecord first = firstRecord(skipped.count());
        requireText(first);
        this.header = CsvHeader.of(first, layout.delimiter());
        this.widths = widths == null ? Widths.of(header, surplus) : widths;
        this.census = new WidthCensus(header);
        this.rowsInCell = RowsInCell.of(layout.delimiter(), quoting, first.cells());
        this.drafts = new CsvDrafts(tokens, text.malformed(), header, first);
        this.notes = new CsvNotes(skipped, drafts.blankRows(), twiceEncoded, text.charset());
    }

    private CsvRecord firstRecord(long linesBefore) throws IOException {
        CsvRecord first = tokens.next();
        if (linesBefore > 0 && (first == null || first.line() != linesBefore + 1)) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "Line " + (linesBefore + 1) + ", which is to be the header, is blank. Name the line with the column"
                            + " names.");
        } else if (first == null) {
            throw new SourceException(
                    Kind.INVALID_FORMAT, "The source is empty. Its first line must name the columns.");
        }
        return first;
    }

    private void requireText(CsvRecord first) {
        OptionalLong malformed = text.malformed().claim(first.cells());
        if (malformed.isPresent()) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The header has bytes that are no text, the first at byte " + malformed.getAsLong()
                            + ". Name the file's charset: --charset windows-1252 (in Java:"
                            + " CsvSource.charset(Charset)).");
        }
    }

    @Override
    public List<String> header() {
        return header.names().subList(0, widths.columns());
    }

    @Override
    public @Nullable Row next() throws IOException {
        CsvDraft draft = drafts.next();
        if (draft == null) {
            end();
            return null;
        }
        number++;
        judge(draft);
        return new Row(
                number,
                draft.record().line(),
                Collections.unmodifiableList(fitted(draft.cells())),
                List.copyOf(draft.faults()));
    }

    private void end() throws IOException {
        if (!ended) {
            ended = true;
            header.requireRows(number);
            reading = settling.reading(this);
        }
    }

    /** A row that an open quote cuts is short for a reason already told, and tells nothing of the others. */
    private void judge(CsvDraft draft) throws IOException {
        CsvRecord record = draft.record();
        int cells = draft.width();
        FaultCode width = null;
        int filled = cells > header.named() ? draft.filled() : 0;
        if (!record.hasOpenQuote()) {
            boolean lacksCells = cells < Math.max(header.width(), widths.usual());
            boolean alone = lacksCells && drafts.newestStandsAlone();
            width = widths.fault(cells, filled, alone);
            census.add(cells, filled, alone);
        } else if (filled > widths.columns()) {
            width = FaultCode.TOO_MANY_CELLS;
        }
        boolean rowsInside =
                record.spansLines() && !record.hasOpenQuote() && rowsInCell.isIn(record, header.named(), width != null);
        boolean damagedQuotes = record.hasDamagedQuotes() && !record.hasOpenQuote();
        if (width == FaultCode.SHORT_ROW && (damagedQuotes || rowsInside)) {
            width = FaultCode.MISSING_CELLS;
        }
        if (width != null) {
            draft.faults().add(Fault.ofRow(width, "cells: " + cells + ", columns: " + widths.columns()));
        }
        if (damagedQuotes) {
            draft.faults().add(Fault.ofRow(FaultCode.DAMAGED_QUOTES));
        }
        if (rowsInside) {
            draft.faults().add(Fault.ofRow(FaultCode.ROWS_IN_CELL));
        }
        if (quoting.isShownBy(record.quotes())) {
            rowsForQuoting += width == null ? 1 : -1;
        }
        notes.add(record, width == null && cells > widths.columns());
    }

    private List<Cell> fitted(List<Cell> cells) {
        int columns = widths.columns();
        if (cells.size() > columns) {
            cells.subList(columns, cells.size()).clear();
        }
        while (cells.size() < columns) {
            cells.add(Cell.BLANK);
        }
        return cells;
    }

    /** Whether nothing that was read contradicts the way of quoting that it was read in. */
    boolean agreesWithQuoting() {
        return quoting.agreesWith(drafts.quotes());
    }

    /** Whether rows that are written so have as many cells as they should, most of them; if there are any. */
    boolean fitsQuoting() {
        return rowsForQuoting >= 0;
    }

    /** What is noticeable about the quotes of all that was read. */
    QuoteMarks quotes() {
        return drafts.quotes();
    }

    /** What the rows of this pass were taken to be like. */
    Widths widths() {
        return widths;
    }

    /** How the source is to be read, now that all of its rows are known. */
    CsvPlan plan() {
        return new CsvPlan(quoting, census.widths(surplus));
    }

    @Override
    public SourceFindings findings() {
        return new SourceFindings(reading, Map.of(), Set.of(), notes.list(quoting));
    }

    @Override
    public long bytesRead() {
        return text.bytesRead().getAsLong();
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
