package dev.rollcall.options;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules for reading dates and times. ISO forms are always accepted. Immutable.
 *
 * @param patterns further forms, as people write them ({@code dd/MM/yyyy}, {@code MM/DD/YYYY}, {@code d.M.yy HH:mm}),
 *     tried in order; default none. See {@link DatePattern}
 * @param detect whether the order of day and month is detected from the file if {@code patterns} names none (ruling
 *     R-40); default true
 * @param yearPivot the first of the hundred years that two-digit years mean, 1 to 9900; default 1930, as in
 *     spreadsheets
 */
public record DateRules(List<String> patterns, boolean detect, int yearPivot) {
    private static final int MAX_PIVOT = 9_900;

    private static final DateRules DEFAULTS = new DateRules(List.of(), true, 1930);

    /** @throws IllegalArgumentException if a pattern is not a date pattern, or the pivot is out of its range */
    public DateRules {
        patterns = List.copyOf(patterns);
        if (yearPivot < 1 || yearPivot > MAX_PIVOT) {
            throw new IllegalArgumentException(
                    "the first year that two digits mean is 1 to " + MAX_PIVOT + ", not " + yearPivot);
        }
        formatters(patterns, yearPivot);
    }

    /** Returns the defaults named above. */
    public static DateRules defaults() {
        return DEFAULTS;
    }

    /** Returns formatters for the patterns, in order; they are strict, so 31 February is not a date. */
    public List<DateTimeFormatter> formatters() {
        return formatters(patterns, yearPivot);
    }

    private static List<DateTimeFormatter> formatters(List<String> patterns, int yearPivot) {
        return patterns.stream()
                .map(pattern -> DatePattern.formatter(pattern, yearPivot))
                .toList();
    }

    /**
     * Returns a copy with one more pattern.
     *
     * @throws IllegalArgumentException if {@code pattern} is not a date pattern
     */
    public DateRules withPattern(String pattern) {
        List<String> more = new ArrayList<>(patterns);
        more.add(pattern);
        return new DateRules(more, detect, yearPivot);
    }

    /** Returns a copy with {@code detect} set to {@code value}. */
    public DateRules withDetect(boolean value) {
        return new DateRules(patterns, value, yearPivot);
    }

    /**
     * Returns a copy with {@code yearPivot} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is not 1 to 9900
     */
    public DateRules withYearPivot(int value) {
        return new DateRules(patterns, detect, value);
    }
}
