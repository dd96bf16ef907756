package dev.rollcall.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The value of a field: never blank. {@code 0} and {@code false} are values. */
public sealed interface FieldValue {
    FieldType type();

    /**
     * The moment that a DATE stands for: a day is its beginning in {@code zone}.
     *
     * @throws IllegalArgumentException if {@code date} is no DATE
     */
    static Instant moment(FieldValue date, ZoneId zone) {
        if (date instanceof Moment moment) {
            return moment.instant();
        } else if (date instanceof Day day) {
            return day.date().atStartOfDay(zone).toInstant();
        }
        throw new IllegalArgumentException("a " + date.type() + " is no date");
    }

    record Text(String text) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }
    }

    /**
     * A number.
     *
     * @param number without trailing zeros, so that equal numbers are equal values: 12.50 is 12.5
     */
    record NumberValue(BigDecimal number) implements FieldValue {
        /** Most digits on either side of the decimal point that a source may give. */
        public static final int MAX_DIGITS = 1_000;

        public NumberValue {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        /** Whether {@code number} can be written as digits: 1e-999999999 would fill the memory. */
        public static boolean isWritable(BigDecimal number) {
            return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
        }

        @Override
        public FieldType type() {
            return FieldType.NUMBER;
        }
    }

    /** A calendar day. Never equal to a {@link Moment}. */
    record Day(LocalDate date) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.DATE;
        }
    }

    /** A point in time. */
    record Moment(Instant instant) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.DATE;
        }
    }

    record BooleanValue(boolean value) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.BOOLEAN;
        }
    }
}
