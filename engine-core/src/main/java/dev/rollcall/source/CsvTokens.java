package dev.rollcall.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import dev.rollcall.model.Blanks;
import dev.rollcall.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts text into records. The only class that knows the CSV library. Closing it closes the text. */
final class CsvTokens implements Closeable {
    /** Most characters in a cell. */
    static final int MAX_CELL = 1024 * 1024;
    /** Most cells in a row. */
    static final int MAX_COLUMNS = 2048;
    /** Most characters in a row, quotes and delimiters included. */
    static final int MAX_ROW = 2 * MAX_CELL;

    private static final int BUFFER = 64 * 1024;
    private static final String CLOSE_QUOTE = "Probably a quote there is never closed: close it or remove it.";

    private final char delimiter;
    private final RowLimitReader text;
    private final CsvParser parser;

    CsvTokens(Reader characters, char delimiter) throws IOException {
        this.delimiter = delimiter;
        // a buffer more, for what is read ahead of the row
        this.text = new RowLimitReader(new LineFeedReader(characters), (long) MAX_ROW + BUFFER);
        this.parser = new CsvParser(settings(delimiter));
        try {
            parser.beginParsing(text);
        } catch (TextParsingException failure) {
            throw explained(failure, 1);
        }
    }

    private static CsvParserSettings settings(char delimiter) {
        CsvParserSettings settings = new CsvParserSettings();
        CsvFormat format = settings.getFormat();
        format.setDelimiter(delimiter);
        format.setLineSeparator("\n");
        format.setComment('\0');
        // its default is NUL, which would then vanish from quoted cells
        format.setCharToEscapeQuoteEscaping(format.getQuote());
        settings.setCommentProcessingEnabled(false);
        // its thread outlives a cursor that is dropped
        settings.setReadInputOnSeparateThread(false);
        settings.setInputBufferSize(BUFFER);
        settings.setMaxCharsPerColumn(MAX_CELL);
        settings.setMaxColumns(MAX_COLUMNS);
        settings.setSkipEmptyLines(false);
        settings.trimValues(false);
        settings.setSkipBitsAsWhitespace(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        // text after a closing quote damages one cell; the other choices merge rows
        settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.STOP_AT_DELIMITER);
        settings.setAutoClosingEnabled(false);
        settings.setErrorContentLength(0);
        return settings;
    }

    /**
     * The next record, or null after the last one. Lines of nothing but blanks are no records.
     *
     * @throws SourceException if the record breaks a limit
     */
    @Nullable
    CsvRecord next() throws IOException {
        while (true) {
            long linesBefore = parser.getContext().currentLine();
            String[] cells = parse(linesBefore + 1);
            text.rowEnded();
            if (cells == null) {
                return null;
            } else if (!isBlankLine(cells)) {
                return record(linesBefore + 1, Arrays.asList(cells));
            }
        }
    }

    private String @Nullable [] parse(long line) throws IOException {
        try {
            return parser.parseNext();
        } catch (TextParsingException failure) {
            throw explained(failure, line);
        }
    }

    /** A line of only delimiters is a record, and so is one of only quotes. */
    private boolean isBlankLine(String[] cells) {
        return cells.length == 1 && Blanks.isBlank(cells[0]) && Blanks.isBlank(rawRecord());
    }

    private CsvRecord record(long line, List<String> cells) {
        long lines = parser.getContext().currentLine();
        // a record that its line feed ends leaves the parser running
        if (parser.getContext().isStopped()) {
            return new CsvRecord(line, lines - 1, cells, cells.size() - 1);
        }
        int open = OpenQuote.isPossible(cells) ? OpenQuote.find(rawRecord(), delimiter) : CsvRecord.NO_OPEN_QUOTE;
        return new CsvRecord(line, lines, cells, Math.min(open, cells.size() - 1));
    }

    private String rawRecord() {
        String raw = parser.getContext().currentParsedContent();
        return raw == null ? "" : raw;
    }

    /** The library's exceptions hold cell text: none of it goes on, neither as message nor as cause. */
    private SourceException explained(TextParsingException failure, long line) throws IOException {
        if (text.exceeded()) {
            return limit(line, "characters", MAX_ROW, CLOSE_QUOTE);
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                throw io;
            } else if (cause instanceof Error error) {
                throw error;
            } else if (cause instanceof ArrayIndexOutOfBoundsException) {
                return parser.getContext().currentColumn() > MAX_COLUMNS
                        ? limit(line, "cells", MAX_COLUMNS, "Leave columns out, or name another delimiter.")
                        : limit(line, "characters in a cell", MAX_CELL, CLOSE_QUOTE);
            }
        }
        return new SourceException(
                Kind.INVALID_FORMAT, "The row that starts on line " + line + " cannot be parsed. Check its quotes.");
    }

    private static SourceException limit(long line, String what, int most, String advice) {
        return new SourceException(
                Kind.LIMIT,
                String.format(
                        Locale.ROOT,
                        "The row that starts on line %d has more than %,d %s. %s",
                        line,
                        most,
                        what,
                        advice));
    }

    @Override
    public void close() throws IOException {
        try {
            parser.stopParsing();
        } finally {
            text.close();
        }
    }
}
