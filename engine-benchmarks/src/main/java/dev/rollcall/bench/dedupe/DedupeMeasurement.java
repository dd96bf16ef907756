package dev.rollcall.bench.dedupe;

import java.util.Locale;

import dev.rollcall.bench.peer.Figures;

/**
 * The cost of finding duplicates beside that of parsing. All times are CPU time of the whole process, collections and
 * compilation included.
 *
 * @param makingRowsSeconds making the CSV, which is in the next one
 * @param parsingSeconds making and parsing it
 * @param makingKeysSeconds making the keys and knowing who repeats whom, which is in the next one
 * @param dedupeSeconds making the keys, searching, and comparing every row's answer with what is known
 * @param peakHeapBytes the most heap in use during the search, garbage included
 * @param peakAfterGcBytes the most right after a collection; 0 if there was none
 * @param duplicates how many rows repeat another one, as the search counted them
 * @param expected how many really do
 * @param wrong rows for which the search named another first row than it is, or none, or one without need
 */
record DedupeMeasurement(
        long keys,
        double makingRowsSeconds,
        double parsingSeconds,
        double makingKeysSeconds,
        double dedupeSeconds,
        long peakHeapBytes,
        long peakAfterGcBytes,
        long duplicates,
        long expected,
        long wrong) {

    boolean right() {
        return wrong == 0 && duplicates == expected;
    }

    private double nanos(double seconds) {
        return seconds * 1e9 / keys;
    }

    /** Lines for a person. */
    String figures() {
        double parsing = parsingSeconds - makingRowsSeconds;
        double dedupe = dedupeSeconds - makingKeysSeconds;
        return String.format(
                Locale.ROOT,
                """
                  parsing: %.0f CPU ns a row, without the %.0f for making it
                  dedupe: %.0f CPU ns a row, without the %.0f for making its key and knowing the answer
                  ratio: %.3f
                  heap: %.1f MB at most, %.1f MB at most after a collection
                  %,d duplicates, of %,d; %,d rows answered wrongly
                """,
                nanos(parsing),
                nanos(makingRowsSeconds),
                nanos(dedupe),
                nanos(makingKeysSeconds),
                dedupe / parsing,
                Figures.megabytes(peakHeapBytes),
                Figures.megabytes(peakAfterGcBytes),
                duplicates,
                expected,
                wrong);
    }
}
