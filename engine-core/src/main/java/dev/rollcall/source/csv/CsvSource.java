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
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.bytes.InflationLimits;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file whose first line names the columns. It accepts line ends of every kind, quoted cells (RFC
 * 4180), a byte order mark and a first line {@code sep=;}. Charset and delimiter are detected unless given: see
 * {@link #charset} and {@link #delimiter}. If the whole file is written so, it also accepts blanks before quotes and
 * quotes with a backslash.
 *
 * <p>Rows of blanks are not rows. A row whose cells may be in the wrong columns has a fault: see
 * {@link dev.rollcall.fault.FaultCode}.
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

    /** Returns the rows of a file. The file is first accessed when a cursor is opened. */
    public static CsvSource ofFile(Path file) {
        return of(ByteOrigin.ofFile(file));
    }

    /**
     * Returns the rows of bytes from anywhere: a file, an array, a stream. A gzip file, or a zip file with one file in
     * it, is inflated while it is read.
     */
    public static CsvSource of(ByteOrigin bytes) {
        return new CsvSource(new CsvInput.OfBytes(bytes.inflated(InflationLimits.DEFAULT)), null, null, 1, 0, null);
    }

    /** Returns the rows of a decoded text in memory. */
    public static CsvSource ofText(String text) {
        return new CsvSource(new CsvInput.OfText(text), null, null, 1, 0, null);
    }

    /**
     * Returns a copy that reads the file in this charset. Default: that of its byte order mark, otherwise UTF-16 or
     * UTF-8 if the start of the file shows it; no other charset is ever guessed. A byte order mark in the file takes
     * precedence over this charset.
     */
    public CsvSource charset(Charset given) {
        return new CsvSource(origin, given, delimiter, headerRow, surplus, null);
    }

    /**
     * Returns a copy with this character between cells. Default: that of a first line {@code sep=;}, otherwise the one
     * of comma, semicolon, tab and bar that cuts the first records most evenly.
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
     * Returns a copy with the column names on this line, from 1. The lines before it are skipped, whatever they hold,
     * and the report says so. Default: the first line that is not blank.
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
     * Returns a copy whose rows may end with this number of blank cells beyond the columns of the header. Default: the
     * number of blank cells at the end of the header, or those of 95 % of the rows if there are 20 or more; any other
     * row with a surplus cell is refused, even if the cell is blank.
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

    /** Returns the quoting styles that the start of the text suggests besides the standard one. */
    private List<Quoting> candidates(CsvText text) {
        if (text.sample().indexOf('"') < 0) {
            return List.of();
        }
        CsvLayout layout = CsvLayout.of(text.sample(), delimiter, headerRow);
        String sample = SkippedLines.cut(text.sample(), layout.linesBeforeHeader());
        return Quoting.alternatives(QuoteScan.of(sample, layout.delimiter(), Quoting.STANDARD));
    }

    /** Returns the plan with the first of some quoting styles that the whole text follows, or null. */
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
                // so the text has another style
            }
        }
        return null;
    }

    /** Returns the source to read after the pass {@code read} in the standard style, or null if its rows are right. */
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

    /** Returns this source with the plan that its whole text has shown. */
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

    /** Returns the path as it was given, or a word for where the text is from. */
    @Override
    public String description() {
        return origin.description();
    }

    @Override
    public OptionalLong sizeInBytes() {
        return origin.sizeInBytes();
    }

    @Override
    public void release() {
        origin.release();
    }
}
