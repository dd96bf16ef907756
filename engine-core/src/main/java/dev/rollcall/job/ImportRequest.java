package dev.rollcall.job;

import dev.rollcall.source.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything one import needs.
 *
 * @param source where the rows come from
 * @param options how they are merged
 * @param listener who hears of progress
 * @param watchdog who may object to the source as a whole, or null if nobody
 */
public record ImportRequest(
        RowSource source,
        ImportOptions options,
        ProgressListener listener,
        @Nullable Watchdog watchdog) {
    /** An import with the default options. */
    public static ImportRequest of(RowSource source) {
        return of(source, ImportOptions.defaults());
    }

    public static ImportRequest of(RowSource source, ImportOptions options) {
        return new ImportRequest(source, options, ProgressListener.silent(), null);
    }

    /** The same import, heard by {@code listener}. */
    public ImportRequest heardBy(ProgressListener listener) {
        return new ImportRequest(source, options, listener, watchdog);
    }

    /** The same import, if {@code watchdog} does not object. */
    public ImportRequest watchedBy(Watchdog watchdog) {
        return new ImportRequest(source, options, listener, watchdog);
    }
}
