package dev.rollcall.options;

import java.time.format.DateTimeFormatter;
import java.util.List;

import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.listOf;
import static dev.rollcall.options.OptionTypes.number;
import static dev.rollcall.options.OptionTypes.text;

/** The rules for reading dates and times. ISO forms are always accepted. Immutable. */
public final class DateRules extends OptionGroup {
    private static final int MAX_PIVOT = 9_900;
    private static final int DEFAULT_PIVOT = 1930;

    /**
     * Further forms, as people write them ({@code dd/MM/yyyy}, {@code MM/DD/YYYY}, {@code d.M.yy HH:mm}), tried in
     * order. See {@link DatePattern}.
     */
    public static final ImportOption<List<String>> PATTERNS = ImportOption.of(
            "values.dates.patterns",
            listOf(text().checked(DateRules::requirePattern)),
            List.of(),
            "Date patterns besides ISO 8601, such as `dd/MM/yyyy` or `MM/DD/YYYY HH:mm`.");

    /** The detection of the order of day and month from the file if {@link #PATTERNS} has none (ruling R-40). */
    public static final ImportOption<Boolean> DETECT = ImportOption.of(
            "values.dates.detect",
            flag(),
            true,
            "Numeric dates are read in the order of day and month that the file shows, if no pattern" + " is given.");

    /** The first of the hundred years that two-digit years mean, 1 to 9900; 1930 by default, as in spreadsheets. */
    public static final ImportOption<Integer> YEAR_PIVOT = ImportOption.of(
            "values.dates.yearPivot",
            number("the first year that two digits mean", 1, MAX_PIVOT),
            DEFAULT_PIVOT,
            "The first of the hundred years that a year of two digits can mean.");

    static final List<ImportOption<?>> OPTIONS = List.of(PATTERNS, DETECT, YEAR_PIVOT);

    DateRules(OptionValues values) {
        super(values, OPTIONS);
    }

    private static String requirePattern(String pattern) {
        DatePattern.formatter(pattern, DEFAULT_PIVOT);
        return pattern;
    }

    /** Returns formatters for the patterns, in order; they are strict, so 31 February is not a date. */
    public List<DateTimeFormatter> formatters() {
        return patterns().stream()
                .map(pattern -> DatePattern.formatter(pattern, yearPivot()))
                .toList();
    }

    /** Returns the value of {@link #PATTERNS}. */
    public List<String> patterns() {
        return get(PATTERNS);
    }

    /** Returns the value of {@link #DETECT}. */
    public boolean detect() {
        return get(DETECT);
    }

    /** Returns the value of {@link #YEAR_PIVOT}. */
    public int yearPivot() {
        return get(YEAR_PIVOT);
    }
}
