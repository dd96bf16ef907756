package dev.rollcall.oracle;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;

/** The value of a field, by the field's type. */
final class OracleValues {
    private OracleValues() {}

    /** Returns a {@link FieldValue}, or the {@link FaultCode} of an invalid one. */
    static Object read(FieldValue given, FieldType type, ZoneId zone, OracleDates dates) {
        String text = OracleText.of(given);
        return switch (type) {
            case TEXT -> text(OracleText.nfc(text));
            case NUMBER ->
                text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?")
                        ? new FieldValue.NumberValue(new BigDecimal(text))
                        : FaultCode.INVALID_NUMBER;
            case BOOLEAN -> flag(text.toLowerCase(Locale.ROOT));
            case DATE -> date(dates.rewrite(text), zone);
        };
    }

    private static Object text(String text) {
        if (OracleText.broken(text)) {
            return FaultCode.INVALID_TEXT;
        }
        return text.length() > 10_000 ? FaultCode.TEXT_TOO_LONG : new FieldValue.Text(text);
    }

    private static Object flag(String word) {
        if (List.of("true", "yes", "y", "1", "on").contains(word)) {
            return new FieldValue.BooleanValue(true);
        }
        return List.of("false", "no", "n", "0", "off").contains(word)
                ? new FieldValue.BooleanValue(false)
                : FaultCode.INVALID_BOOLEAN;
    }

    /** A day is the instant at which it starts. */
    static Instant instant(FieldValue date, ZoneId zone) {
        return date instanceof FieldValue.Day day
                ? day.date().atStartOfDay(zone).toInstant()
                : ((FieldValue.Moment) date).instant();
    }

    static Object date(String text, ZoneId zone) {
        if (text.equals(OracleDates.AMBIGUOUS)) {
            return FaultCode.AMBIGUOUS_DATE;
        }
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return new FieldValue.Day(LocalDate.parse(text));
            }
            if (text.matches("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d")) {
                return new FieldValue.Moment(
                        LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
            }
            return new FieldValue.Moment(
                    ZonedDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
        } catch (DateTimeException e) {
            return FaultCode.INVALID_DATE;
        }
    }
}
