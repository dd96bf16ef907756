package dev.rollcall.source.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The tokeniser that cuts text into records, and the only class that uses the CSV library. Closing it closes the text.
 */
final class CsvTokens implements Closeable {
    /** The largest number of characters in a cell. */
    static final int MAX_CELL = 1024 * 1024;
    /** The largest number of cells in a row. */
    static final int MAX_COLUMNS = 2048;
    /** The largest number of characters in a row, quotes and delimiters included. */
    static final int MAX_ROW = 2 * MAX_CELL;

    private static final int BUFFER = 64 * 1024;
    private static final String CLOSE_QUOTE =
            "Probably a quote there is never closed: close it or remove it. If it is closed, shorten the cell.";
    private static final String LINE_ENDS = "end each row with a line feed or a carriage return";

    private final char delimiter;
    private final Quoting quoting;
    private final QuoteWatch watch;
    private final long linesBefore;
    private final long charactersBefore;
    private final RowLimitReader text;
    private final CsvParser parser;

    /**
     * Starts to read.
     *
     * @param characters the text, which may have been read in part
     * @param watch the watch over its quotes
     * @param linesBefore the number of lines that have been read
     */
    CsvTokens(LineFeedReader characters, QuoteWatch watch, char delimiter, Quoting quoting, long linesBefore)
            throws IOException {
        this.delimiter = delimiter;
        this.quoting = quoting;
        this.watch = watch;
        this.linesBefore = linesBefore;
        this.charactersBefore = characters.characters();
        // one more buffer, for text that is read ahead of the row
        this.text = new RowLimitReader(characters, (long) MAX_ROW + BUFFER);
        this.parser = new CsvParser(settings(delimiter, quoting));
        try {
            parser.beginParsing(text);
        } catch (TextParsingException failure) {
            throw explained(failure, linesBefore + 1);
        }
    }

    private static CsvParserSettings settings(char delimiter, Quoting quoting) {
        CsvParserSettings settings = new CsvParserSettings();
        CsvFormat format = settings.getFormat();
        format.setDelimiter(delimiter);
        format.setLineSeparator("\n");
        format.setComment('\0');
        if (quoting.backslash()) {
            format.setQuoteEscape('\\');
        }
        // the default is NUL, which would then vanish from quoted cells
        format.setCharToEscapeQuoteEscaping(format.getQuoteEscape());
        settings.setCommentProcessingEnabled(false);
        // the library's thread outlives a cursor that is not closed
        settings.setReadInputOnSeparateThread(false);
        settings.setInputBufferSize(BUFFER);
        settings.setMaxCharsPerColumn(MAX_CELL);
        settings.setMaxColumns(MAX_COLUMNS);
        settings.setSkipEmptyLines(false);
        settings.trimValues(false);
        // it also skips blanks before cells without quotes, which no reader of cells needs
        settings.setIgnoreLeadingWhitespaces(quoting.blanksAround());
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
     * Returns the next record, or null after the last one. Lines with only blanks are not records.
     *
     * @throws SourceException if the record exceeds a limit
     */
    @Nullable
    CsvRecord next() throws IOException {
        while (true) {
            long line = lines() + 1;
            String[] cells = parse(line);
            text.rowEnded();
            if (cells == null) {
                return null;
            } else if (!isBlankLine(cells)) {
                return record(line, Arrays.asList(cells));
            }
        }
    }

    /** Returns the number of lines of the source that have been read. */
    private long lines() {
        return linesBefore + parser.getContext().currentLine();
    }

    private String @Nullable [] parse(long line) throws IOException {
        try {
            return parser.parseNext();
        } catch (TextParsingException failure) {
            throw explained(failure, line);
        }
    }

    /**
     * Reports whether the record is a blank line. A line with only delimiters is a record, and so is one with only
     * quotes.
     */
    private boolean isBlankLine(String[] cells) {
        return cells.length == 1 && Blanks.isBlank(cells[0]) && Blanks.isBlank(rawRecord());
    }

    private CsvRecord record(long line, List<String> cells) {
        // after a record that ends with its line feed, the parser still runs
        boolean cut = parser.getContext().isStopped();
        boolean noted = watch.hasNoted(charactersBefore + parser.getContext().currentChar());
        QuoteMarks quotes =
                noted || cut || !quoting.isStandard() ? QuoteScan.of(rawRecord(), delimiter, quoting) : QuoteMarks.NONE;
        boolean damaged = quoting.isDamage(quotes) || areInSingleQuotes(cells);
        return cut
                ? new CsvRecord(line, lines() - 1, cells, cells.size() - 1, quotes, damaged)
                : new CsvRecord(line, lines(), cells, Math.min(quotes.openCell(), cells.size() - 1), quotes, damaged);
    }

    /**
     * Reports whether all cells are in single quotes, which nobody intends: the program that wrote the row quotes with
     * them.
     */
    private static boolean areInSingleQuotes(List<String> cells) {
        int quoted = 0;
        for (String cell : cells) {
            int last = cell.length() - 1;
            if (last >= 1 && cell.charAt(0) == '\'' && cell.charAt(last) == '\'') {
                quoted++;
            } else if (last >= 0) {
                return false;
            }
        }
        return quoted > 1;
    }

    private String rawRecord() {
        String raw = parser.getContext().currentParsedContent();
        return raw == null ? "" : raw;
    }

    /**
     * Returns a safe exception. The library's exceptions hold cell text, which must not appear in a message or a cause.
     */
    private SourceException explained(TextParsingException failure, long line) throws IOException {
        if (text.exceeded()) {
            return limit(line, "characters", MAX_ROW, adviceOnLength());
        } else if (text.failure() instanceof IOException io) {
            throw io;
        } else if (text.failure() instanceof RuntimeException failed) {
            throw failed;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                throw io;
            } else if (cause instanceof Error error) {
                throw error;
            } else if (cause instanceof ArrayIndexOutOfBoundsException) {
                return parser.getContext().currentColumn() > MAX_COLUMNS
                        ? limit(
                                line,
                                "cells",
                                MAX_COLUMNS,
                                "Leave columns out, name another delimiter, or " + LINE_ENDS + ".")
                        : limit(line, "characters in a cell", MAX_CELL, adviceOnLength());
            }
        }
        return new SourceException(
                Kind.INVALID_FORMAT, "The row that starts on line " + line + " cannot be parsed. Check its quotes.");
    }

    /**
     * Returns advice about the part of the row that has been read: a quote is open, or none, and then the row is on one
     * line.
     */
    private String adviceOnLength() {
        QuoteMarks quotes = QuoteScan.of(rawRecord(), delimiter, quoting);
        if (quotes.endsInside()) {
            return CLOSE_QUOTE;
        }
        return (quoting.isDamage(quotes) ? "Check its quotes, " : "No quote is open there: ") + LINE_ENDS
                + ", or shorten its cells.";
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
