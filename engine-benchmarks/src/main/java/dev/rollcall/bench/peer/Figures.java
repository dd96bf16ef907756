package dev.rollcall.bench.peer;

import java.util.Locale;

/** Measurements as lines for a person. */
public final class Figures {
    private static final double MEGABYTE = 1 << 20;

    private Figures() {}

    public static String of(Measurement measured) {
        return String.format(
                Locale.ROOT,
                """
                  %,d rows in %.1f s, %,.0f rows/s
                  %.1f CPU s, %.0f µs a row, the start of Java included
                  heap: %.1f MB at most, %.1f MB at most after a collection, %s MB at most after a full one
                  process: %s MB at most
                  database file: %.1f MB, %s MB at most meanwhile
                """,
                measured.rows(),
                measured.wallSeconds(),
                measured.perSecond(),
                measured.cpuSeconds(),
                measured.cpuMicrosPerRow(),
                megabytes(measured.peakHeapBytes()),
                megabytes(measured.peakAfterGcBytes()),
                known(megabytes(measured.peakLiveBytes())),
                known(megabytes(measured.peakResidentBytes())),
                megabytes(measured.fileBytes()),
                known(megabytes(measured.largestFileBytes())));
    }

    private static String known(double megabytes) {
        return megabytes > 0 ? String.format(Locale.ROOT, "%.1f", megabytes) : "?";
    }

    public static double megabytes(long bytes) {
        return bytes / MEGABYTE;
    }
}
