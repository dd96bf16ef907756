package dev.rollcall.internal.row;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Placeholders;
import dev.rollcall.options.ValueRules;

/**
 * A test for cells that hold a time, if it does not matter which time: whether the day or the month comes first, or
 * which zone is meant (ruling R-30). Immutable.
 */
final class TimeMarks {
    /** The additions behind a date and a time that only change which moment it is. */
    private static final Pattern ZONE = Pattern.compile(
            "(?<=\\d|m|m\\.) ?(?:z|utc|gmt)$|(?<=:\\d\\d|:\\d\\d[.,]\\d{1,9}|m|m\\.) ?[+-]\\d{2}:?\\d{2}$");

    private static final Pattern MONTH_NAMED =
            Pattern.compile(("(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:M \\d{1,2}(?:st|nd|rd|th)?,?"
                                    + " \\d{4}|\\d{1,2}[ -]M[ -]\\d{2,4})")
                            .replace(
                                    "M",
                                    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                                            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?")
                    + "(?: (?:at )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?)?");

    /** The range of seconds or milliseconds since 1970, for the years 2001 to 2033. */
    private static final Pattern SINCE_1970 = Pattern.compile("1\\d{9}(?:\\d{3})?");

    /** The values that tools write for an absent date, besides zeros; nobody left by e-mail at those times. */
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

    /** The content of a cell. */
    enum Mark {
        TIME,
        /** A value that is equal to a blank cell: a placeholder, or a date that is all zeros. */
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

    /** Reports whether a text is a date in at least one order. */
    private boolean isDate(NumericDate date) {
        return date.isPossible(DayOrder.DAY_FIRST, yearPivot) || date.isPossible(DayOrder.MONTH_FIRST, yearPivot);
    }
}
