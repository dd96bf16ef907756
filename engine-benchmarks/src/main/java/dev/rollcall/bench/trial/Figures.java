package dev.rollcall.bench.trial;

import java.util.Locale;

/** Measurements as lines for a person. */
final class Figures {
    private static final double MEGABYTE = 1 << 20;

    private Figures() {}

    static String of(Measurement measured) {
        return String.format(
                Locale.ROOT,
                """
                  %,d rows in %.1f s, %,.0f rows/s
                  %.1f CPU s, %.0f µs a row, the start of Java included
                  heap: %.1f MB at most, %.1f MB at most after a collection
                  database file: %.1f MB
                """,
                measured.rows(),
                measured.wallSeconds(),
                measured.perSecond(),
                measured.cpuSeconds(),
                measured.cpuSeconds() * 1e6 / measured.rows(),
                megabytes(measured.peakHeapBytes()),
                megabytes(measured.peakAfterGcBytes()),
                megabytes(measured.fileBytes()));
    }

    static double megabytes(long bytes) {
        return bytes / MEGABYTE;
    }
}
