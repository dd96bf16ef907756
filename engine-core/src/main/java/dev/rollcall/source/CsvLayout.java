package dev.rollcall.source;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a CSV text are written.
 *
 * @param delimiter what stands between cells
 * @param separatorLine whether the first line is no record but names the delimiter, as in {@code sep=;}
 */
record CsvLayout(char delimiter, boolean separatorLine) {
    private static final String CANDIDATES = ",;\t|";
    private static final int RECORDS_LOOKED_AT = 50;
    private static final String SEPARATOR_PREFIX = "sep=";

    /** Whether cells can be told apart by it. */
    static boolean canDelimit(char c) {
        return c != '"' && c != '\n' && c != '\r' && c != '\0' && !Character.isLetterOrDigit(c);
    }

    /**
     * The layout of a text.
     *
     * @param sample how the text starts
     * @param given the delimiter the caller names, or null to detect it
     */
    static CsvLayout of(String sample, @Nullable Character given) {
        boolean separatorLine = startsWithSeparatorLine(sample);
        if (given != null) {
            return new CsvLayout(given, separatorLine);
        } else if (separatorLine) {
            return new CsvLayout(sample.charAt(SEPARATOR_PREFIX.length()), true);
        }
        return new CsvLayout(detect(sample), false);
    }

    private static boolean startsWithSeparatorLine(String sample) {
        int length = SEPARATOR_PREFIX.length() + 1;
        return sample.length() >= length
                && sample.regionMatches(true, 0, SEPARATOR_PREFIX, 0, SEPARATOR_PREFIX.length())
                && canDelimit(sample.charAt(length - 1))
                && (sample.length() == length || isLineEnd(sample.charAt(length)));
    }

    /** The candidate that cuts most records into as many cells as the first; comma if none cuts the first at all. */
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
