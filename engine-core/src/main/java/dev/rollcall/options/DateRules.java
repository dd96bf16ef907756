package dev.rollcall.options;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules for reading dates and times. The ISO forms are always read.
 *
 * @param patterns further forms, as people write them ({@code dd/MM/yyyy}, {@code MM/DD/YYYY}, {@code d.M.yy HH:mm}), tried in order;
 *     default none. See {@link DatePattern}
 * @param detect whether the order of day and month is taken from the file where {@code patterns} names none (ruling R-40); default yes
 * @param yearPivot the first of the hundred years that years of two digits mean, 1 to 9900; default 1930, as spreadsheets have it
 */
public record DateRules(List<String> patterns, boolean detect, int yearPivot) {
    private static final int MAX_PIVOT = 9_900;

    private static final DateRules DEFAULTS = new DateRules(List.of(), true, 1930);

    /** @throws IllegalArgumentException if a pattern is none, or the pivot out of its range */
    public DateRules {
        patterns = List.copyOf(patterns);
        if (yearPivot < 1 || yearPivot > MAX_PIVOT) {
            throw new IllegalArgumentException(
                    "the first year that two digits mean is 1 to " + MAX_PIVOT + ", not " + yearPivot);
        }
        formatters(patterns, yearPivot);
    }

    public static DateRules defaults() {
        return DEFAULTS;
    }

    /** The patterns, ready to be used; strict, so that 31 February is no date. */
    public List<DateTimeFormatter> formatters() {
        return formatters(patterns, yearPivot);
    }

    private static List<DateTimeFormatter> formatters(List<String> patterns, int yearPivot) {
        return patterns.stream()
                .map(pattern -> DatePattern.formatter(pattern, yearPivot))
                .toList();
    }

    /** With one pattern more. */
    public DateRules withPattern(String pattern) {
        List<String> more = new ArrayList<>(patterns);
        more.add(pattern);
        return new DateRules(more, detect, yearPivot);
    }

    public DateRules withDetect(boolean value) {
        return new DateRules(patterns, value, yearPivot);
    }

    public DateRules withYearPivot(int value) {
        return new DateRules(patterns, detect, value);
    }
}
