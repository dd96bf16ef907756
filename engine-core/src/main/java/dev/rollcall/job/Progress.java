package dev.rollcall.job;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The progress of an import at one moment. Immutable.
 *
 * @param importId the import's id
 * @param phase the phase of the import
 * @param rows the number of rows read in the survey, or applied in the import; applied rows are committed, unless the
 *     import is kept as a whole
 * @param totalRows the number of rows of the source; known after the survey
 * @param bytes the number of bytes read from the source in this phase
 * @param totalBytes the size of the source in bytes, if it is known
 * @param elapsed the time since the phase began
 */
public record Progress(
        UUID importId,
        Phase phase,
        long rows,
        OptionalLong totalRows,
        long bytes,
        OptionalLong totalBytes,
        Duration elapsed) {
    /** A phase of an import. */
    public enum Phase {
        /** Reads the source once, to make the plan and to find duplicates. Writes nothing. */
        SURVEY,
        /** Applies the rows, chunk by chunk. */
        IMPORT
    }

    /** Returns the rows per second in this phase so far, 0 before the first row. */
    public double rowsPerSecond() {
        return elapsed.isZero() ? 0 : rows * 1e9 / elapsed.toNanos();
    }

    /** Returns the remaining time of this phase at the speed so far, if it can be estimated. */
    public Optional<Duration> timeLeft() {
        double rate = rowsPerSecond();
        if (totalRows.isEmpty() || rate == 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) ((totalRows.getAsLong() - rows) / rate * 1000)));
    }
}
