package dev.rollcall.internal.row;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.FieldValue;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.ValueRules;

/**
 * A parser of days and moments of the years 1 to 9999: the ISO forms, then the patterns of the request in their order
 * (checklist F-41). Other years are typing errors, and stores could not hold all of them. Immutable.
 */
final class DateParser {
    private static final Pattern LOCAL_DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");

    private static final int ISO_DAY = 10;
    private static final int END_YEAR = 10_000;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final ZoneId zone;
    private final List<DateTimeFormatter> patterns;
    private final boolean ordered;
    private final int yearPivot;

    DateParser(ValueRules rules) {
        this.zone = rules.zone();
        this.patterns = rules.dates().formatters();
        this.ordered = areOrdered(rules.dates());
        this.yearPivot = rules.dates().yearPivot();
    }

    /** Reports whether numeric dates are read in the order that the file shows: not if patterns determine the forms. */
    static boolean areOrdered(DateRules rules) {
        return rules.detect() && rules.patterns().isEmpty();
    }

    /**
     * Returns the date that {@code given} is, or holds as text.
     *
     * @param orders the order of day and month in its column
     */
    Optional<FieldValue> read(FieldValue given, DateOrders orders) {
        if (given instanceof FieldValue.Day) {
            return Optional.of(given).filter(DateParser::isMeant);
        } else if (given instanceof FieldValue.Moment moment) {
            return Optional.<FieldValue>of(StoreMoment.of(moment.instant())).filter(DateParser::isMeant);
        }
        return parse(Blanks.strip(CellText.of(given)), orders);
    }

    /** Returns the date in {@code text}, which is trimmed. */
    Optional<FieldValue> parse(String text, DateOrders orders) {
        return anyForm(text, orders).filter(DateParser::isMeant);
    }

    /**
     * Returns the reason for which a date could not be read: its order is unknown, or it is not a date in any order.
     */
    FaultCode fault(String text, DateOrders orders) {
        boolean ambiguous = ordered
                && NumericDate.of(text)
                        .filter(date -> !date.isYearFirst()
                                && orders.of(date) == DayOrder.UNKNOWN
                                && (date.isPossible(DayOrder.DAY_FIRST, yearPivot)
                                        || date.isPossible(DayOrder.MONTH_FIRST, yearPivot)))
                        .isPresent();
        return ambiguous ? FaultCode.AMBIGUOUS_DATE : FaultCode.INVALID_DATE;
    }

    private static boolean isMeant(FieldValue date) {
        if (date instanceof FieldValue.Day day) {
            return day.date().getYear() >= 1 && day.date().getYear() < END_YEAR;
        }
        return date instanceof FieldValue.Moment moment
                && !moment.instant().isBefore(FIRST)
                && moment.instant().isBefore(END);
    }

    private Optional<FieldValue> anyForm(String text, DateOrders orders) {
        if (ordered) {
            Optional<NumericDate> numeric = NumericDate.of(text);
            if (numeric.isPresent() && !(numeric.get().isYearFirst() && isIso(text))) {
                return numeric.get().value(orders.of(numeric.get()), yearPivot, zone);
            }
        }
        try {
            return Optional.of(iso(text));
        } catch (DateTimeException otherForm) {
            return patterns.stream()
                    .flatMap(pattern -> parse(text, pattern).stream())
                    .findFirst();
        }
    }

    private static boolean isIso(String text) {
        return text.length() >= ISO_DAY && text.charAt(4) == '-';
    }

    private FieldValue iso(String text) {
        if (text.length() == ISO_DAY) {
            return new FieldValue.Day(LocalDate.parse(text));
        }
        return StoreMoment.of(
                LOCAL_DATE_TIME.matcher(text).matches()
                        ? LocalDateTime.parse(text.replace(' ', 'T'))
                                .atZone(zone)
                                .toInstant()
                        : zoned(text.replaceFirst(" ", "T")));
    }

    private static Instant zoned(String text) {
        return text.endsWith("]")
                ? ZonedDateTime.parse(text).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private Optional<FieldValue> parse(String text, DateTimeFormatter pattern) {
        try {
            TemporalAccessor read = pattern.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof ZonedDateTime zoned) {
                return Optional.of(StoreMoment.of(zoned.toInstant()));
            } else if (read instanceof LocalDateTime local) {
                return Optional.of(StoreMoment.of(local.atZone(zone).toInstant()));
            }
            return Optional.of(new FieldValue.Day((LocalDate) read));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    /** Returns the moment of a date. */
    Instant instant(FieldValue date) {
        return FieldValue.moment(date, zone);
    }
}
