package dev.rollcall.internal.row;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Placeholders;
import dev.rollcall.options.ValueRules;

/**
 * Tells cells that hold a time from cells that hold none, where it does not matter which time it is: whether the day or the month comes
 * first, or which zone is meant (ruling R-30). Immutable.
 */
final class TimeMarks {
    /** What may follow a date and a time: it changes which moment is meant, and not that one is. */
    private static final Pattern ZONE = Pattern.compile(
            "(?<=\\d|m|m\\.) ?(?:z|utc|gmt)$|(?<=:\\d\\d|:\\d\\d[.,]\\d{1,9}|m|m\\.) ?[+-]\\d{2}:?\\d{2}$");

    private static final Pattern MONTH_NAMED = Pattern.compile(
            "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:M \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[ -]M[ -]\\d{2,4})"
                            .replace(
                                    "M",
                                    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                                            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?")
                    + "(?: (?:at )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?)?");

    /** Seconds or milliseconds since 1970, of the years from 2001 to 2033. */
    private static final Pattern SINCE_1970 = Pattern.compile("1\\d{9}(?:\\d{3})?");

    /** What tools write for a date that there is not, besides zeros; nobody had left by e-mail then. */
    private static final Set<String> ZEROS = Set.of(
            "0",
            "0001-01-01",
            "1-1-0001",
            "01-01-0001",
            "1899-12-30",
            "1899-12-31",
            "1900-01-00",
            "1900-01-01",
            "1970-01-01",
            "1-1-1900",
            "01-01-1900",
            "1-0-1900",
            "1-1-1970",
            "01-01-1970");

    private static final Pattern MIDNIGHT = Pattern.compile("[ t](?:0{1,2}:00(?::00(?:[.,]0+)?)?|12:00(?::00)? ?am)$");

    private final DateParser dates;
    private final int yearPivot;

    /** What a cell is. */
    enum Mark {
        TIME,
        /** As good as blank: a placeholder, or a date that is all zeros. */
        NOTHING,
        NO_TIME
    }

    TimeMarks(ValueRules rules) {
        this.dates = new DateParser(rules);
        this.yearPivot = rules.dates().yearPivot();
    }

    Mark of(FieldValue value) {
        String text = Blanks.strip(CellText.of(value)).toLowerCase(Locale.ROOT);
        String local = ZONE.matcher(text).replaceFirst("").replace(", ", " ");
        Optional<NumericDate> numbers = NumericDate.of(local);
        if (Placeholders.OF_PROGRAMS.containsWord(text)
                || ZEROS.contains(MIDNIGHT.matcher(local).replaceFirst("").replaceAll("[/.]", "-"))
                || numbers.filter(NumericDate::isZero).isPresent()) {
            return Mark.NOTHING;
        }
        boolean time = numbers.filter(this::isDate).isPresent()
                || dates.read(value, DateOrders.UNKNOWN).isPresent()
                || MONTH_NAMED.matcher(local).matches()
                || SINCE_1970.matcher(text).matches();
        return time ? Mark.TIME : Mark.NO_TIME;
    }

    /** At least if it is read one way. */
    private boolean isDate(NumericDate date) {
        return date.isPossible(DayOrder.DAY_FIRST, yearPivot) || date.isPossible(DayOrder.MONTH_FIRST, yearPivot);
    }
}
