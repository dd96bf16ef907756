package dev.rollcall.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The value of a field, which is never blank. {@code 0} and {@code false} are values. Immutable. */
public sealed interface FieldValue {
    /** Returns the type of the value. */
    FieldType type();

    /**
     * Returns the instant of a DATE; a day counts as its beginning in {@code zone}.
     *
     * @throws IllegalArgumentException if {@code date} is not a DATE
     */
    static Instant moment(FieldValue date, ZoneId zone) {
        if (date instanceof Moment moment) {
            return moment.instant();
        } else if (date instanceof Day day) {
            return day.date().atStartOfDay(zone).toInstant();
        }
        throw new IllegalArgumentException("a " + date.type() + " is no date");
    }

    /**
     * A text.
     *
     * @param text the text, not blank
     */
    record Text(String text) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }
    }

    /**
     * A number.
     *
     * @param number the number, without trailing zeros, so that equal numbers are equal values: 12.50 is 12.5
     */
    record NumberValue(BigDecimal number) implements FieldValue {
        /** The largest number of digits on either side of the decimal point that a source may give. */
        public static final int MAX_DIGITS = 1_000;

        /** Removes trailing zeros. */
        public NumberValue {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        /** Reports whether {@code number} can be written as digits: 1e-999999999 would fill the memory. */
        public static boolean isWritable(BigDecimal number) {
            return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
        }

        @Override
        public FieldType type() {
            return FieldType.NUMBER;
        }
    }

    /**
     * A calendar day. Never equal to a {@link Moment}.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.DATE;
        }
    }

    /**
     * A point in time.
     *
     * @param instant the instant
     */
    record Moment(Instant instant) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.DATE;
        }
    }

    /**
     * True or false.
     *
     * @param value the value
     */
    record BooleanValue(boolean value) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.BOOLEAN;
        }
    }
}
