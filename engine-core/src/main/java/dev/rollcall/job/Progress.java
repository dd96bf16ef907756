package dev.rollcall.job;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param phase what it is doing
 * @param rows rows read in the survey, or applied in the import: committed, unless it is kept as a whole or not at all
 * @param totalRows the rows there are, known once the survey has been through
 * @param bytes bytes read of the source in this phase
 * @param totalBytes the bytes there are, where the source knows
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
    /** What an import is doing. */
    public enum Phase {
        /** Reading the source once, to fix the plan and find duplicates. Nothing is written. */
        SURVEY,
        /** Applying rows, chunk by chunk. */
        IMPORT
    }

    /** Rows a second in this phase so far; 0 before the first. */
    public double rowsPerSecond() {
        return elapsed.isZero() ? 0 : rows * 1e9 / elapsed.toNanos();
    }

    /** How much longer this phase will take at the speed so far, where that can be told. */
    public Optional<Duration> timeLeft() {
        double rate = rowsPerSecond();
        if (totalRows.isEmpty() || rate == 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) ((totalRows.getAsLong() - rows) / rate * 1000)));
    }
}
