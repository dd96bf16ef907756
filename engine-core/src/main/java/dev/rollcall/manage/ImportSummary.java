package dev.rollcall.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ImportRecord;
import org.jspecify.annotations.Nullable;

/**
 * An import as the history of a store shows it. It holds no checkpoint and nothing personal but what the source's
 * description holds, so a host may publish it. Immutable.
 *
 * @param id the import's id
 * @param submittedAt the instant at which the import was submitted, with which its changes are stamped
 * @param status the state of the import
 * @param source the source's description of itself, for instance a file name
 * @param endedAt the instant at which the import ended, or null while it runs
 * @param optionsJson the options as JSON
 * @param reportJson the report as JSON, or null while the import runs
 */
public record ImportSummary(
        UUID id,
        Instant submittedAt,
        ImportStatus status,
        String source,
        @Nullable Instant endedAt,
        String optionsJson,
        @Nullable String reportJson) {
    static ImportSummary of(ImportRecord stored) {
        return new ImportSummary(
                stored.id(),
                stored.submittedAt(),
                stored.status(),
                stored.source(),
                stored.endedAt(),
                stored.options(),
                stored.report());
    }

    /**
     * Reads the options.
     *
     * @throws IllegalArgumentException if they were written by a version of Rollcall that knows other options
     */
    public ImportOptions options() {
        return ImportOptions.fromJson(optionsJson);
    }

    /** Reads the report; empty while the import runs. */
    public Optional<ImportReport> report() {
        return Optional.ofNullable(reportJson).map(ImportReport::fromJson);
    }
}
