package dev.rollcall.bench.bounded;

import java.util.Map;

/**
 * The measurement of a step.
 *
 * @param wallSeconds from opening the database to having closed it
 * @param cpuSeconds of the whole process until then, the start of Java included
 * @param peakAfterGcBytes the most heap in use right after a collection; 0 if there was none
 * @param peakLiveBytes the most heap in use right after all garbage was collected; 0 if the step was too short for that
 * @param peakResidentBytes the most memory that the process has had; 0 if it is not known
 * @param temporary the bytes in temporary files, by whose they were, when they were most together
 * @param fileBytes the database file after closing
 * @param largestFileBytes the most that it held meanwhile, as far as was seen, files beside it included
 */
record BoundedMeasurement(
        double wallSeconds,
        double cpuSeconds,
        long peakAfterGcBytes,
        long peakLiveBytes,
        long peakResidentBytes,
        Map<String, Long> temporary,
        long fileBytes,
        long largestFileBytes) {}
