package dev.rollcall.store;

import java.time.Instant;
import java.util.UUID;

import dev.rollcall.model.ImportStatus;
import org.jspecify.annotations.Nullable;

/**
 * The journal's record of an import. Immutable.
 *
 * @param id the import's id
 * @param submittedAt the import's one instant
 * @param status the state of the import
 * @param source the description of the source
 * @param options the options as JSON
 * @param checkpoint the state of the newest checkpoint, or null before the first
 * @param endedAt the time of the end, or null before it
 * @param report the report as JSON, or null before the end
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

    /** Returns the record of a new import. */
    public static ImportRecord submitted(UUID id, Instant at, String source, String options) {
        return new ImportRecord(id, at, ImportStatus.NOT_FINISHED, source, options, null, null, null);
    }

    /** Returns everything but the checkpoint, which holds a secret and may hold an address. */
    @Override
    public String toString() {
        return "ImportRecord[id=" + id + ", submittedAt=" + submittedAt + ", status=" + status + ", source=" + source
                + ", options=" + options + ", endedAt=" + endedAt + ", report=" + report + "]";
    }
}
