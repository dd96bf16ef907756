package dev.rollcall.source.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/**
 * The column names, trimmed; a column may have none. The messages never quote the record: in a file without a header it
 * is personal data.
 *
 * @param names the names, one for each cell of the record
 * @param named the number of columns up to the last one with a name
 * @param spansLines whether the record has more than one line
 */
record CsvHeader(List<String> names, int named, boolean spansLines) {
    /** The largest number of characters of a column name. */
    static final int MAX_NAME = Name.MAX_LENGTH;

    /**
     * Characters that end lines for some programs, but not for CSV readers: a file with such line ends is one record
     * here.
     */
    private static final String FOREIGN_LINE_ENDS = "\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

    /**
     * Returns the header in a record.
     *
     * @throws SourceException if it cannot name columns
     */
    static CsvHeader of(CsvRecord record, char delimiter) {
        if (record.hasOpenQuote()) {
            throw invalid(
                    "The header on line %d opens a quote that is never closed. Close it or remove it.", record.line());
        }
        List<String> names = record.cells().stream().map(Blanks::strip).toList();
        checkLineEnds(record.cells(), record.line());
        if (record.hasDamagedQuotes()) {
            throw invalid(
                    "The header on line %d has quotes that do not enclose whole names. Correct or remove them.",
                    record.line());
        }
        int named = names.size();
        while (named > 0 && names.get(named - 1).isEmpty()) {
            named--;
        }
        if (named == 0) {
            throw invalid("The header on line %d names no column. Put the column names there.", record.line());
        }
        checkEach(names, delimiter);
        return new CsvHeader(names, named, record.spansLines());
    }

    /**
     * Checks for foreign line ends. Between names they would count as blanks; after the last one they end the only
     * line.
     */
    private static void checkLineEnds(List<String> cells, long line) {
        String text = Blanks.strip(String.join("|", cells));
        for (int i = 0; i < text.length(); i++) {
            if (FOREIGN_LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
                throw invalid(
                        "The lines of the file seem to end with the character U+%04X, which is in the header on line"
                                + " %d. Save the file with line feeds as line ends.",
                        (int) text.charAt(i), line);
            }
        }
    }

    private static void checkEach(List<String> names, char delimiter) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.indexOf('\n') >= 0 && name.indexOf(delimiter) >= 0) {
                throw invalid(
                        "The name of column %d holds a line end and a delimiter, so rows seem to be in it."
                                + " Check its quotes.",
                        i + 1);
            } else if (name.length() > MAX_NAME) {
                throw invalid(
                        "The name of column %d has more than %,d characters. Put the column names on the first line.",
                        i + 1, MAX_NAME);
            }
            Integer earlier = name.isEmpty() ? null : positions.putIfAbsent(folded(name), i + 1);
            if (earlier != null) {
                throw invalid("Columns %d and %d have the same name. Rename one of them.", earlier, i + 1);
            }
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static SourceException invalid(String message, Object... numbers) {
        return new SourceException(Kind.INVALID_FORMAT, String.format(Locale.ROOT, message, numbers));
    }

    int width() {
        return names.size();
    }

    /** Checks that rows follow a header of several lines: if none does, the header has probably swallowed them. */
    void requireRows(long rows) {
        if (rows == 0 && spansLines) {
            throw invalid(
                    "The header takes several lines, and no row follows. Check its quotes: rows may be inside them.");
        }
    }
}
