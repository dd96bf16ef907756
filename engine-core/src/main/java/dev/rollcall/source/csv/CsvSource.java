package dev.rollcall.source.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.bytes.FileBytes;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file whose first line names the columns. Line ends of every kind, quoted cells (RFC 4180), a byte order mark and a
 * first line {@code sep=;} are understood. Charset and delimiter are detected unless given: see {@link #charset} and {@link #delimiter}.
 * Where the whole file is written so, blanks before quotes and quotes with a backslash are understood as well.
 *
 * <p>Rows of blanks are no rows. A row whose cells may stand in the wrong columns has a fault: see {@link dev.rollcall.fault.FaultCode}.
 *
 * <p>Immutable and thread-safe, as every source; the options return a changed copy.
 */
public final class CsvSource implements RowSource {
    private final CsvInput origin;
    private final @Nullable Charset charset;
    private final @Nullable Character delimiter;
    private final int headerRow;
    private final int surplus;
    private final @Nullable CsvPlan plan;

    private CsvSource(
            CsvInput origin,
            @Nullable Charset charset,
            @Nullable Character delimiter,
            int headerRow,
            int surplus,
            @Nullable CsvPlan plan) {
        this.origin = origin;
        this.charset = charset;
        this.delimiter = delimiter;
        this.headerRow = headerRow;
        this.surplus = surplus;
        this.plan = plan;
    }

    /** The rows of a file. It is first looked at when a cursor is opened. */
    public static CsvSource ofFile(Path file) {
        return new CsvSource(new CsvInput.OfBytes(new FileBytes(file)), null, null, 1, 0, null);
    }

    /** The rows of a text that is in memory, already decoded. */
    public static CsvSource ofText(String text) {
        return new CsvSource(new CsvInput.OfText(text), null, null, 1, 0, null);
    }

    /**
     * Names the charset of a file. Default: that of its byte order mark, else UTF-16 or UTF-8 if the start of the file shows it;
     * no other charset is ever guessed. A byte order mark in the file wins over the charset given here.
     */
    public CsvSource charset(Charset given) {
        return new CsvSource(origin, given, delimiter, headerRow, surplus, null);
    }

    /**
     * Names the character between cells. Default: that of a first line {@code sep=;}, else the one of comma, semicolon, tab and bar
     * that cuts the first records most evenly.
     *
     * @throws IllegalArgumentException if it is a quote, a line end, a letter, a digit or a NUL
     */
    public CsvSource delimiter(char given) {
        if (!CsvLayout.canDelimit(given)) {
            throw new IllegalArgumentException("not usable as a delimiter: U+%04X".formatted((int) given));
        }
        return new CsvSource(origin, charset, given, headerRow, surplus, null);
    }

    /**
     * Names the line that the column names are on, from 1. The lines before it are skipped, whatever they hold, and the report says so.
     * Default: the first line that is not blank.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public CsvSource headerRow(int line) {
        if (line < 1) {
            throw new IllegalArgumentException(
                    "the lines of a file are counted from 1, so the header is not on " + line);
        }
        return new CsvSource(origin, charset, delimiter, line, surplus, null);
    }

    /**
     * Says that rows may end with so many blank cells for which the header has no column. Default: what the header itself ends with,
     * and what 95 % of the rows do where there are 20 or more; any other row with a cell too many is refused, even if it is blank.
     *
     * @throws IllegalArgumentException if it is less than 0
     */
    public CsvSource surplusColumns(int columns) {
        if (columns < 0) {
            throw new IllegalArgumentException("there are 0 surplus columns or more, not " + columns);
        }
        return new CsvSource(origin, charset, delimiter, headerRow, columns, null);
    }

    @Override
    public RowCursor open() throws IOException {
        if (plan != null) {
            return cursor(origin.open(charset), plan.quoting(), plan.widths(), CsvCursor.SETTLED);
        }
        CsvText text = origin.open(charset);
        List<Quoting> candidates = candidates(text);
        if (candidates.isEmpty()) {
            return cursor(text, Quoting.STANDARD, null, read -> reading(read, candidates));
        }
        text.close();
        CsvPlan other = planOf(candidates);
        return other == null
                ? cursor(origin.open(charset), Quoting.STANDARD, null, read -> reading(read, candidates))
                : cursor(origin.open(charset), other.quoting(), other.widths(), CsvCursor.SETTLED);
    }

    /** The ways of quoting that the start of the text suggests besides the standard one. */
    private List<Quoting> candidates(CsvText text) {
        if (text.sample().indexOf('"') < 0) {
            return List.of();
        }
        CsvLayout layout = CsvLayout.of(text.sample(), delimiter, headerRow);
        String sample = SkippedLines.cut(text.sample(), layout.linesBeforeHeader());
        return Quoting.alternatives(QuoteScan.of(sample, layout.delimiter(), Quoting.STANDARD));
    }

    /** The plan with the first of some ways of quoting that the whole text keeps to, or null. */
    private @Nullable CsvPlan planOf(List<Quoting> candidates) throws IOException {
        for (Quoting candidate : candidates) {
            try (CsvCursor cursor = cursor(origin.open(charset), candidate, null, CsvCursor.SETTLED)) {
                boolean agrees = cursor.agreesWithQuoting();
                while (agrees && cursor.next() != null) {
                    agrees = cursor.agreesWithQuoting();
                }
                if (agrees && cursor.fitsQuoting()) {
                    return cursor.plan();
                }
            } catch (SourceException unreadable) {
                // so it is not written in this way
            }
        }
        return null;
    }

    /** The source to be read after a pass in the standard way that {@code read} has ended, or null if its rows are right. */
    private @Nullable RowSource reading(CsvCursor read, List<Quoting> tried) throws IOException {
        List<Quoting> candidates = new ArrayList<>(Quoting.alternatives(read.quotes()));
        candidates.removeAll(tried);
        CsvPlan other = planOf(candidates);
        if (other != null) {
            return with(other);
        }
        CsvPlan found = read.plan();
        return found.widths().equals(read.widths()) ? null : with(found);
    }

    /** The same source, read as its whole text has shown that it is to be read. */
    private CsvSource with(CsvPlan found) {
        return new CsvSource(origin, charset, delimiter, headerRow, surplus, found);
    }

    private CsvCursor cursor(CsvText text, Quoting quoting, @Nullable Widths widths, CsvCursor.Settling settling)
            throws IOException {
        boolean opened = false;
        try {
            CsvLayout layout = CsvLayout.of(text.sample(), delimiter, headerRow);
            CsvCursor cursor = new CsvCursor(text, layout, quoting, widths, surplus, settling);
            opened = true;
            return cursor;
        } finally {
            if (!opened) {
                text.close();
            }
        }
    }

    /** The path as it was given, or {@code text}. */
    @Override
    public String description() {
        return origin.description();
    }

    @Override
    public OptionalLong sizeInBytes() {
        return origin.sizeInBytes();
    }
}
