package dev.rollcall.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file whose first line names the columns. Line ends of every kind, quoted cells (RFC 4180), a byte order mark and a
 * first line {@code sep=;} are understood. Charset and delimiter are detected unless given: see {@link #charset} and {@link #delimiter}.
 *
 * <p>Immutable and thread-safe, as every source; the options return a changed copy.
 */
public final class CsvSource implements RowSource {
    private final CsvOrigin origin;
    private final @Nullable Charset charset;
    private final @Nullable Character delimiter;

    private CsvSource(CsvOrigin origin, @Nullable Charset charset, @Nullable Character delimiter) {
        this.origin = origin;
        this.charset = charset;
        this.delimiter = delimiter;
    }

    /** The rows of a file. It is first looked at when a cursor is opened. */
    public static CsvSource ofFile(Path file) {
        return new CsvSource(new CsvOrigin.OfFile(file), null, null);
    }

    /** The rows of a text that is in memory, already decoded. */
    public static CsvSource ofText(String text) {
        return new CsvSource(new CsvOrigin.OfText(text), null, null);
    }

    /**
     * Names the charset of a file. Default: that of its byte order mark, else UTF-16 or UTF-8 if the start of the file shows it;
     * no other charset is ever guessed. A byte order mark in the file wins over the charset given here.
     */
    public CsvSource charset(Charset given) {
        return new CsvSource(origin, given, delimiter);
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
        return new CsvSource(origin, charset, given);
    }

    @Override
    public RowCursor open() throws IOException {
        CsvText text = origin.open(charset);
        boolean opened = false;
        try {
            CsvLayout layout = CsvLayout.of(text.sample(), delimiter);
            CsvCursor cursor = new CsvCursor(text, layout);
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
