package dev.rollcall.source.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.rollcall.internal.text.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a CSV text.
 *
 * @param delimiter the character between cells
 * @param separatorLine whether the line before the header and all blank lines names the delimiter, as in {@code sep=;}
 * @param linesBeforeHeader the number of skipped lines
 */
record CsvLayout(char delimiter, boolean separatorLine, long linesBeforeHeader) {
    private static final String CANDIDATES = ",;\t|";
    private static final int RECORDS_LOOKED_AT = 50;
    private static final String SEPARATOR_PREFIX = "sep=";

    /** Reports whether {@code c} can be a delimiter. */
    static boolean canDelimit(char c) {
        return c != '"' && c != '\n' && c != '\r' && c != '\0' && !Character.isLetterOrDigit(c);
    }

    /**
     * Returns the layout of a text.
     *
     * @param sample the beginning of the text
     * @param given the delimiter that the caller names, or null to detect it
     * @param headerRow the line of the header, from 1; 1 also means the first line that is not blank
     */
    static CsvLayout of(String sample, @Nullable Character given, int headerRow) {
        Optional<Character> separator = separator(sample);
        long skipped = headerRow - 1L;
        boolean separatorLine = separator.isPresent() && skipped == 0;
        if (given != null) {
            return new CsvLayout(given, separatorLine, skipped);
        }
        char delimiter = separator.orElseGet(() -> detect(SkippedLines.cut(sample, skipped)));
        return new CsvLayout(delimiter, separatorLine, skipped);
    }

    /**
     * Returns the delimiter that a first line names: {@code sep=;}, in quotes or not, also with delimiters that a
     * spreadsheet adds.
     */
    private static Optional<Character> separator(String sample) {
        String line = sample.lines().findFirst().orElse("");
        boolean quoted = line.startsWith("\"");
        int named = SEPARATOR_PREFIX.length() + (quoted ? 1 : 0);
        if (line.length() <= named
                || !line.regionMatches(true, quoted ? 1 : 0, SEPARATOR_PREFIX, 0, SEPARATOR_PREFIX.length())
                || !canDelimit(line.charAt(named))) {
            return Optional.empty();
        }
        char separator = line.charAt(named);
        String rest = line.substring(named + 1);
        if (quoted && !rest.startsWith("\"")) {
            return Optional.empty();
        }
        String added = quoted ? rest.substring(1) : rest;
        return added.chars().allMatch(c -> c == separator) ? Optional.of(separator) : Optional.empty();
    }

    /**
     * Returns the candidate that cuts most records into as many cells as the first; comma if none cuts the first at
     * all.
     */
    private static char detect(String sample) {
        char best = CANDIDATES.charAt(0);
        double bestShare = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            List<Integer> counts = cellCounts(sample, candidate);
            if (!counts.isEmpty() && counts.get(0) > 1) {
                double share =
                        (double) counts.stream().filter(counts.get(0)::equals).count() / counts.size();
                if (share > bestShare) {
                    best = candidate;
                    bestShare = share;
                }
            }
        }
        return best;
    }

    private static List<Integer> cellCounts(String sample, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        int cells = 1;
        boolean blank = true;
        boolean cellStart = true;
        boolean quoted = false;
        for (int i = 0; i < sample.length() && counts.size() < RECORDS_LOOKED_AT; i++) {
            char c = sample.charAt(i);
            if (c == '"' && (quoted || cellStart)) {
                // a doubled quote closes and opens again
                quoted = !quoted;
                cellStart = !quoted;
                blank = false;
            } else if (!quoted && isLineEnd(c)) {
                if (!blank) {
                    counts.add(cells);
                }
                cells = 1;
                blank = true;
                cellStart = true;
            } else if (!quoted) {
                cells += c == delimiter ? 1 : 0;
                cellStart = c == delimiter;
                blank &= Blanks.isBlank(c) && c != delimiter;
            }
        }
        if (counts.size() < 2 && !blank) {
            counts.add(cells);
        }
        return counts;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
