package dev.rollcall.internal.row;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.rollcall.model.FieldValue;

/** Moments as stores keep them. */
final class StoreMoment {
    private StoreMoment() {}

    /** Truncates a moment to microseconds, as stores do. */
    static FieldValue.Moment of(Instant instant) {
        return new FieldValue.Moment(instant.truncatedTo(ChronoUnit.MICROS));
    }
}
