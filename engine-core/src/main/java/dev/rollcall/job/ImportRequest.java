package dev.rollcall.job;

import dev.rollcall.source.RowSource;

/**
 * Everything one import needs.
 *
 * @param source where the rows come from
 * @param options how they are merged
 * @param listener who hears of progress
 */
public record ImportRequest(RowSource source, ImportOptions options, ProgressListener listener) {
    /** An import with the default options. */
    public static ImportRequest of(RowSource source) {
        return of(source, ImportOptions.defaults());
    }

    public static ImportRequest of(RowSource source, ImportOptions options) {
        return new ImportRequest(source, options, ProgressListener.silent());
    }

    /** The same import, heard by {@code listener}. */
    public ImportRequest heardBy(ProgressListener listener) {
        return new ImportRequest(source, options, listener);
    }
}
