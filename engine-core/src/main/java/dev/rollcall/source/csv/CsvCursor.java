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

/** The rows of a CSV text: records with one cell for each column, and faults for what did not fit. */
final class CsvCursor implements RowCursor {
    /** The decision for a source whose reading is already decided. */
    static final Settling SETTLED = cursor -> null;

    /** The decision at the end of a pass about how to read the source. */
    @FunctionalInterface
    interface Settling {
        /** Returns the source to read in place of this one, or null if this pass has read it correctly. */
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
    /** The rows that show the quoting style and have the right number of cells, less those with another number. */
    private long rowsForQuoting;

    /**
     * Reads up to the header.
     *
     * @param widths the expected widths of the rows, or null if only this pass will show them
     * @param surplus the number of blank cells beyond the header that the caller permits
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
                    "Line " + (linesBefore + 1) + ", which should be the header, is blank."
                            + " Name the line with the column names.");
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
                            + " charset(Charset) of the source).");
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

    /**
     * Adds the faults of a row. A row that an open quote cuts is short for a reason already reported, and does not
     * count for the widths of other rows.
     */
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

    /** Reports whether nothing in the text so far contradicts the quoting style in use. */
    boolean agreesWithQuoting() {
        return quoting.agreesWith(drafts.quotes());
    }

    /** Reports whether most rows that show the quoting style have the right number of cells, if there are any. */
    boolean fitsQuoting() {
        return rowsForQuoting >= 0;
    }

    /** Returns the marks of the quotes in the text so far. */
    QuoteMarks quotes() {
        return drafts.quotes();
    }

    /** Returns the widths that this pass expects. */
    Widths widths() {
        return widths;
    }

    /** Returns the way to read the source, now that all of its rows are known. */
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
