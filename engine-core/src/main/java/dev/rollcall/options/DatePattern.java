package dev.rollcall.options;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * A pattern of dates as people write it (ruling R-40). Day, month and year are {@code d}, {@code M} and {@code y}, in
 * either case; the time is {@code HH:mm:ss}, with {@code a} for AM and PM; {@code MMM} and {@code MMMM} are English
 * names of months; {@code XXX} and {@code VV} are offsets and zones. {@code mm} is the month if the pattern has no
 * hour. Text in single quotes and every character that is not a letter stand for themselves. One digit is accepted
 * where the pattern has two, unless the next number follows at once.
 */
final class DatePattern {
    private static final String EXAMPLES = "; write it as in dd/MM/yyyy, MM/dd/yyyy or d.M.yy HH:mm";
    private static final char QUOTE = '\'';

    private final String pattern;
    private final int yearPivot;
    private final boolean hasHour;
    private final boolean hasHalfDay;
    private final DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    private boolean hasDay;
    private boolean hasMonth;
    private boolean hasYear;

    private DatePattern(String pattern, int yearPivot) {
        this.pattern = pattern;
        this.yearPivot = yearPivot;
        String letters = pattern.replaceAll("'[^']*'", "");
        this.hasHour = letters.indexOf('H') >= 0 || letters.indexOf('h') >= 0;
        this.hasHalfDay = letters.indexOf('a') >= 0;
    }

    /**
     * Returns a strict formatter that reads what the pattern describes.
     *
     * @param yearPivot the first of the hundred years that two-digit years mean
     * @throws IllegalArgumentException if {@code pattern} is not a date pattern
     */
    static DateTimeFormatter formatter(String pattern, int yearPivot) {
        return new DatePattern(pattern, yearPivot).formatter();
    }

    private DateTimeFormatter formatter() {
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int end = c == QUOTE ? endOfQuoted(i) : endOfRun(i);
            if (c == QUOTE) {
                builder.appendLiteral(end - i == 2 ? "'" : pattern.substring(i + 1, end - 1));
            } else if (Character.isLetter(c)) {
                boolean fixed = end < pattern.length() && Character.isLetter(pattern.charAt(end));
                append(c, end - i, fixed || followsNumber(i));
            } else {
                builder.appendLiteral(pattern.substring(i, end));
            }
            i = end;
        }
        if (!hasDay || !hasMonth || !hasYear) {
            throw wrong("needs a day, a month and a year");
        }
        if (hasHour) {
            builder.parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0).parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private int endOfQuoted(int start) {
        int end = pattern.indexOf(QUOTE, start + 1);
        if (end < 0) {
            throw wrong("opens a quote and does not close it");
        }
        return end + 1;
    }

    private int endOfRun(int start) {
        int end = start + 1;
        while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(start)) {
            end++;
        }
        return end;
    }

    private boolean followsNumber(int start) {
        return start > 0 && Character.isLetter(pattern.charAt(start - 1));
    }

    private void append(char letter, int length, boolean fixed) {
        switch (letter) {
            case 'd', 'D' -> {
                hasDay = true;
                number(ChronoField.DAY_OF_MONTH, length, fixed);
            }
            case 'y', 'Y', 'u' -> year(length, fixed);
            case 'M' -> month(length, fixed);
            case 'm' -> {
                if (hasHour) {
                    number(ChronoField.MINUTE_OF_HOUR, length, fixed);
                } else {
                    month(length, fixed);
                }
            }
            case 'H' -> number(ChronoField.HOUR_OF_DAY, length, fixed);
            case 'h' -> number(hasHalfDay ? ChronoField.CLOCK_HOUR_OF_AMPM : ChronoField.HOUR_OF_DAY, length, fixed);
            case 's' -> number(ChronoField.SECOND_OF_MINUTE, length, fixed);
            case 'S' -> builder.appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, false);
            case 'a' -> builder.appendText(ChronoField.AMPM_OF_DAY, TextStyle.SHORT);
            case 'E' -> builder.appendText(ChronoField.DAY_OF_WEEK, length > 3 ? TextStyle.FULL : TextStyle.SHORT);
            case 'X', 'x', 'Z', 'z', 'V', 'O' ->
                builder.appendPattern(String.valueOf(letter).repeat(length));
            default -> throw wrong("has the letter " + letter + ", which means nothing in it");
        }
    }

    private void month(int length, boolean fixed) {
        hasMonth = true;
        if (length > 2) {
            builder.appendText(ChronoField.MONTH_OF_YEAR, length > 3 ? TextStyle.FULL : TextStyle.SHORT);
        } else {
            number(ChronoField.MONTH_OF_YEAR, length, fixed);
        }
    }

    private void year(int length, boolean fixed) {
        hasYear = true;
        if (length == 2) {
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, yearPivot);
        } else if (length == 1 && !fixed) {
            builder.appendValue(ChronoField.YEAR, 1, 4, SignStyle.NOT_NEGATIVE);
        } else {
            builder.appendValue(ChronoField.YEAR, 4);
        }
    }

    private void number(ChronoField field, int length, boolean fixed) {
        if (length > 2) {
            throw wrong("has " + length + " letters for one number of two digits");
        }
        if (fixed) {
            builder.appendValue(field, 2);
        } else {
            builder.appendValue(field, 1, 2, SignStyle.NOT_NEGATIVE);
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("'" + pattern + "' is no date pattern: it " + what + EXAMPLES);
    }
}
