package dev.rollcall.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.Name;
import dev.rollcall.source.SourceException.Kind;

/** Makes column names of the first record. Its messages never quote it: in a file without a header it is a person's data. */
final class CsvHeader {
    /** Most characters in a column name. */
    static final int MAX_NAME = Name.MAX_LENGTH;

    private CsvHeader() {}

    /**
     * The names, trimmed; a column may be without one.
     *
     * @throws SourceException if they cannot name columns
     */
    static List<String> names(CsvRecord record) {
        if (record.hasOpenQuote()) {
            throw invalid(
                    "The header on line %d opens a quote that is never closed. Close it or remove it.", record.line());
        }
        List<String> names = record.cells().stream().map(Blanks::strip).toList();
        if (names.stream().allMatch(String::isEmpty)) {
            throw invalid("The header on line %d names no column. Put the column names there.", record.line());
        }
        checkEach(names);
        return names;
    }

    private static void checkEach(List<String> names) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.length() > MAX_NAME) {
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
}
