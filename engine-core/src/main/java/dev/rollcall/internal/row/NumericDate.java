package dev.rollcall.internal.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * A date that consists of three numbers with slashes, dashes or dots between them, with or without a time. Immutable.
 *
 * @param isYearFirst whether the first number is the year, so that the order of the other two is fixed
 * @param time the time of day, or null for none
 */
record NumericDate(
        int first,
        int second,
        int third,
        boolean isYearFirst,
        boolean isShortYear,
        boolean isDotted,
        @Nullable LocalTime time) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})\\.?"
            + "(?:[ T]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:\\s?([AaPp])\\.?[Mm]\\.?)?)?");

    private static final int HALF_DAY = 12;
    private static final int CENTURY = 100;

    /** Returns the date in {@code text}; empty if it has another form. The date need not exist. */
    static Optional<NumericDate> of(String text) {
        if (text.isEmpty() || !isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int firstLength = form.end(1) - form.start(1);
        int lastLength = form.end(4) - form.start(4);
        boolean yearFirst = firstLength == 4;
        boolean oneYear = yearFirst ? lastLength <= 2 : firstLength <= 2 && (lastLength == 2 || lastLength == 4);
        Optional<LocalTime> time = time(form);
        if (!oneYear || (form.group(5) != null && time.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new NumericDate(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(3)),
                Integer.parseInt(form.group(4)),
                yearFirst,
                !yearFirst && lastLength == 2,
                form.group(2).equals("."),
                time.orElse(null)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<LocalTime> time(Matcher form) {
        if (form.group(5) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(form.group(5));
        String half = form.group(9);
        if (half != null) {
            if (hour < 1 || hour > HALF_DAY) {
                return Optional.empty();
            }
            hour = hour % HALF_DAY + (half.equalsIgnoreCase("p") ? HALF_DAY : 0);
        }
        try {
            return Optional.of(
                    LocalTime.of(hour, Integer.parseInt(form.group(6)), number(form.group(7)), nanos(form.group(8))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    /** Reports whether all numbers are zero, as databases and spreadsheets write an absent date. */
    boolean isZero() {
        return first == 0 && second == 0 && third == 0;
    }

    /** Reports whether the date exists in {@code order}. */
    boolean isPossible(DayOrder order, int yearPivot) {
        return day(order, yearPivot).isPresent();
    }

    /** Returns the value in {@code order}; empty if there is no such date. */
    Optional<FieldValue> value(DayOrder order, int yearPivot, ZoneId zone) {
        return day(order, yearPivot)
                .map(day -> time == null
                        ? new FieldValue.Day(day)
                        : StoreMoment.of(
                                LocalDateTime.of(day, time).atZone(zone).toInstant()));
    }

    private Optional<LocalDate> day(DayOrder order, int yearPivot) {
        if (isYearFirst) {
            return day(first, second, third);
        }
        int year = isShortYear ? yearPivot + Math.floorMod(third - yearPivot, CENTURY) : third;
        return switch (order) {
            case DAY_FIRST -> day(year, second, first);
            case MONTH_FIRST -> day(year, first, second);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
