package dev.rollcall.bench.peer;

import java.util.Map;

import dev.rollcall.bench.workload.Contents;

/**
 * The measurement of an import, with its counts.
 *
 * @param wallSeconds from opening the database to having closed it
 * @param cpuSeconds of the whole process: compilation, garbage collection and the database's own threads included,
 *     native ones too. The first import of a process includes its start
 * @param peakHeapBytes the most heap in use, garbage included; this and the other peaks of memory are those of the
 *     process until then
 * @param peakAfterGcBytes the most heap in use right after a collection; 0 if there was none. Still an upper bound of
 *     what is live, since a young collection leaves the old generation's garbage
 * @param peakLiveBytes the most heap in use right after all garbage was collected; 0 if that was not requested
 * @param peakResidentBytes the most memory that the process has had, outside the heap too; 0 if it is not known
 * @param fileBytes the database file after closing
 * @param largestFileBytes the most that the database's files held meanwhile, as far as was seen; 0 if it is not known
 * @param counts the number of rows of each outcome
 * @param contents what was in the database afterwards; counting it is not part of the measurement
 */
public record Measurement(
        Contender contender,
        long rows,
        double wallSeconds,
        double cpuSeconds,
        long peakHeapBytes,
        long peakAfterGcBytes,
        long peakLiveBytes,
        long peakResidentBytes,
        long fileBytes,
        long largestFileBytes,
        Map<String, Long> counts,
        Contents contents) {

    /** By the wall clock; the derived numbers have other names than getters, so that JSON leaves them out. */
    public double perSecond() {
        return rows / wallSeconds;
    }

    public double cpuMicrosPerRow() {
        return cpuSeconds * 1e6 / rows;
    }
}
