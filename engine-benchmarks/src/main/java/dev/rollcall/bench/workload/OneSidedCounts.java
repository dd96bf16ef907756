package dev.rollcall.bench.workload;

import java.util.Map;
import java.util.TreeMap;

/**
 * The expected outcomes of a {@link OneSidedFile}, known from how the file is made and not from reading it.
 *
 * @param blank rows that are none
 * @param faulted rows that have a fault
 * @param faults how many faults of each code there must be
 */
public record OneSidedCounts(
        long inserted, long invalid, long duplicates, long blank, long faulted, Map<String, Long> faults) {
    static final String DUPLICATE = "duplicate_in_file";

    /** Returns the number of rows that are not blank. */
    public long rows() {
        return inserted + invalid + duplicates;
    }

    /** Returns the counts with one more accepted row, and {@code repeats} rows that repeat it. */
    OneSidedCounts withPerson(long repeats) {
        Map<String, Long> more = new TreeMap<>(faults);
        more.merge(DUPLICATE, repeats, Long::sum);
        return new OneSidedCounts(inserted + 1, invalid, duplicates + repeats, blank, faulted + repeats, more);
    }
}
