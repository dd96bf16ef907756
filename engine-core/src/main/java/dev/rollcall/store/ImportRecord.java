package dev.rollcall.store;

import java.time.Instant;
import java.util.UUID;

import dev.rollcall.model.ImportStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the journal keeps of an import.
 *
 * @param submittedAt the import's one instant
 * @param source what the source says of itself
 * @param options the options as JSON
 * @param checkpoint the newest checkpoint's state, or null before the first
 * @param endedAt null while it is not finished
 * @param report the report as JSON, or null while it is not finished
 */
public record ImportRecord(
        UUID id,
        Instant submittedAt,
        ImportStatus status,
        String source,
        String options,
        @Nullable String checkpoint,
        @Nullable Instant endedAt,
        @Nullable String report) {

    /** A new import. */
    public static ImportRecord submitted(UUID id, Instant at, String source, String options) {
        return new ImportRecord(id, at, ImportStatus.NOT_FINISHED, source, options, null, null, null);
    }

    /** Without the checkpoint: that holds a secret and may hold somebody's address. */
    @Override
    public String toString() {
        return "ImportRecord[id=" + id + ", submittedAt=" + submittedAt + ", status=" + status + ", source=" + source
                + ", options=" + options + ", endedAt=" + endedAt + ", report=" + report + "]";
    }
}
