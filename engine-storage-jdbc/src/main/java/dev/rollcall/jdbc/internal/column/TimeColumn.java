package dev.rollcall.jdbc.internal.column;

import java.time.Instant;

/** The form of stored times: whole microseconds since 1970-01-01T00:00:00Z. */
public final class TimeColumn {
    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private TimeColumn() {}

    /**
     * Returns the microseconds.
     *
     * @throws ArithmeticException if {@code instant} is some 292,000 years away
     */
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / NANOS);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }
}
