package dev.rollcall.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/** Makes rows of records: as many cells as the header has, and faults for what did not fit. */
final class CsvCursor implements RowCursor {
    private final CsvText text;
    private final CsvTokens tokens;
    private final List<String> header;
    private long number;

    /** Reads as far as the header. */
    CsvCursor(CsvText text, CsvLayout layout) throws IOException {
        this.text = text;
        this.tokens = new CsvTokens(text.characters(), layout.delimiter());
        if (layout.separatorLine()) {
            tokens.next();
        }
        CsvRecord first = tokens.next();
        if (first == null) {
            throw new SourceException(
                    Kind.INVALID_FORMAT, "The source is empty. Its first line must name the columns.");
        }
        OptionalLong malformed = text.malformed().claim(first.cells());
        if (malformed.isPresent()) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The header has bytes that are no text, the first at byte " + malformed.getAsLong()
                            + ". Say which charset the file is in (for instance windows-1252).");
        }
        this.header = CsvHeader.names(first);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException {
        CsvRecord record = tokens.next();
        if (record == null) {
            return null;
        }
        number++;
        List<Fault> faults = new ArrayList<>(0);
        List<Cell> cells = cells(record, faults);
        fit(cells, record, faults);
        return new Row(number, record.line(), Collections.unmodifiableList(cells), List.copyOf(faults));
    }

    private List<Cell> cells(CsvRecord record, List<Fault> faults) {
        boolean mayHoldEscapes = text.malformed().pending();
        if (mayHoldEscapes) {
            text.malformed()
                    .claim(record.cells())
                    .ifPresent(first ->
                            faults.add(Fault.ofRow(FaultCode.MALFORMED_BYTES, "byte " + first + " of the file")));
        }
        List<Cell> cells = new ArrayList<>(header.size());
        for (String cell : record.cells()) {
            cells.add(Cell.ofText(mayHoldEscapes ? MalformedBytes.withoutEscapes(cell) : cell));
        }
        if (record.hasOpenQuote()) {
            cells.set(record.openQuote(), Cell.BLANK);
            String where = "lines " + record.line() + " to " + record.lastLine();
            faults.add(Fault.ofRow(FaultCode.UNCLOSED_QUOTE, where));
        }
        return cells;
    }

    /** Blank cells beyond the header are what spreadsheets leave behind; a cut row is short for a reason already told. */
    private void fit(List<Cell> cells, CsvRecord record, List<Fault> faults) {
        int found = cells.size();
        if (found == header.size()) {
            return;
        }
        String counts = "cells: " + found + ", columns: " + header.size();
        List<Cell> extra = cells.subList(Math.min(found, header.size()), found);
        if (extra.stream().anyMatch(cell -> cell != Cell.BLANK)) {
            faults.add(Fault.ofRow(FaultCode.TOO_MANY_CELLS, counts));
        } else if (found < header.size() && !record.hasOpenQuote()) {
            faults.add(Fault.ofRow(FaultCode.SHORT_ROW, counts));
        }
        extra.clear();
        while (cells.size() < header.size()) {
            cells.add(Cell.BLANK);
        }
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
