package dev.rollcall.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** The value of a field: never blank. {@code 0} and {@code false} are values. */
public sealed interface FieldValue {
    FieldType type();

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
    record Decimal(BigDecimal number) implements FieldValue {
        public Decimal {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
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

    record Flag(boolean value) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.BOOLEAN;
        }
    }
}
