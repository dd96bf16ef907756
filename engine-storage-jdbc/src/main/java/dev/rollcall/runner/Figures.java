package dev.rollcall.runner;

import java.time.Duration;
import java.util.Locale;

/** A format of numbers for people. */
final class Figures {
    private Figures() {}

    /** Returns a number with thousands separators: {@code 1,234}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns a number with a noun: {@code 1 row}, {@code 2 rows}. */
    static String count(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    static String rate(double rowsPerSecond) {
        return count(Math.round(rowsPerSecond)) + " rows/s";
    }

    /** Returns a duration in its two largest units: {@code 0.4 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    static String time(Duration duration) {
        if (duration.toMinutes() == 0) {
            return duration.toSeconds() < 10
                    ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0)
                    : duration.toSeconds() + " s";
        } else if (duration.toHours() == 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
}
