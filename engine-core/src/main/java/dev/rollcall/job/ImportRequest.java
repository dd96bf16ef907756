package dev.rollcall.job;

import java.util.function.Consumer;

import dev.rollcall.model.Confirmation;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything one import needs.
 *
 * @param source where the rows come from
 * @param options how they are merged
 * @param listener who hears of progress
 * @param watchdog who may object to the source as a whole, or null if nobody
 * @param asking who asks people for a confirmation, in the importing thread, as soon as what makes them wait is committed; null leaves
 *     them to {@link dev.rollcall.ImportEngine#confirmations}
 */
public record ImportRequest(
        RowSource source,
        ImportOptions options,
        ProgressListener listener,
        @Nullable Watchdog watchdog,
        @Nullable Consumer<Confirmation> asking) {
    /** An import with the default options. */
    public static ImportRequest of(RowSource source) {
        return of(source, ImportOptions.defaults());
    }

    public static ImportRequest of(RowSource source, ImportOptions options) {
        return new ImportRequest(source, options, ProgressListener.silent(), null, null);
    }

    /** The same import, heard by {@code listener}. */
    public ImportRequest onProgress(ProgressListener listener) {
        return new ImportRequest(source, options, listener, watchdog, asking);
    }

    /** The same import, if {@code watchdog} does not object. */
    public ImportRequest watchdog(Watchdog watchdog) {
        return new ImportRequest(source, options, listener, watchdog, asking);
    }

    /**
     * The same import, whose confirmations {@code asking} asks for, each at least once. What it throws ends the import as FAILED; the
     * question stays in the outbox.
     */
    public ImportRequest onConfirmation(Consumer<Confirmation> asking) {
        return new ImportRequest(source, options, listener, watchdog, asking);
    }
}
