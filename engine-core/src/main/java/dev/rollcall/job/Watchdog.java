package dev.rollcall.job;

import java.util.Optional;

import dev.rollcall.report.FileStatistics;

/** A check of the host's that can reject a source as a whole (checklist F-84). */
@FunctionalInterface
public interface Watchdog {
    /**
     * Checks a source. Called once for each import, before anything is kept, in the thread that runs the import. An
     * exception ends the import as FAILED.
     *
     * @return the reason for which nothing of {@code file} may be kept, for people and without personal data, or empty
     *     to accept the source. After an objection the rows are applied and rolled back, so that the report is
     *     complete, and the import ends REJECTED_BY_WATCHDOG.
     */
    Optional<String> objection(FileStatistics file);

    /**
     * Returns a watchdog that rejects sources in which too many rows have no valid identifier.
     *
     * @param share the largest share of such rows that is accepted, 0 to 1
     * @throws IllegalArgumentException if {@code share} is not 0 to 1
     */
    static Watchdog maxInvalidShare(double share) {
        // not a number is in no range
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("maxInvalidShare is a share and must be 0 to 1, not " + share);
        }
        return file -> file.rows() > 0 && file.withoutIdentifier() / (double) file.rows() > share
                ? Optional.of(file.withoutIdentifier() + " of " + file.rows()
                        + " rows have no valid identifier, and a share of " + share + " is allowed")
                : Optional.empty();
    }
}
