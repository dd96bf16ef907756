package dev.rollcall.job;

import java.util.Optional;

import dev.rollcall.options.GuardRules;
import dev.rollcall.report.FileStatistics;

/** A host's say on whether a source may be imported at all (checklist F-84). */
@FunctionalInterface
public interface Watchdog {
    /**
     * Asked once for each import, before anything of it is kept, in the thread that imports.
     *
     * @return why nothing of {@code file} may be kept, in words for people and without anything personal, or empty to let it pass.
     *     With an objection the rows are applied and rolled back, so that the report is whole, and the import ends
     *     REJECTED_BY_WATCHDOG. What is thrown instead ends it FAILED.
     */
    Optional<String> objection(FileStatistics file);

    /**
     * Objects to sources in which a larger share of the rows has no valid identifier to match a contact by.
     *
     * @throws IllegalArgumentException if {@code share} is not 0 to 1
     */
    static Watchdog maxInvalidShare(double share) {
        GuardRules.requireShare("maxInvalidShare", share);
        return file -> file.rows() > 0 && file.withoutIdentifier() / (double) file.rows() > share
                ? Optional.of(file.withoutIdentifier() + " of " + file.rows()
                        + " rows have no valid identifier, and a share of " + share + " is allowed")
                : Optional.empty();
    }
}
