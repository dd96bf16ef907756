package dev.rollcall.job;

import java.util.Objects;
import java.util.function.Consumer;

import dev.rollcall.model.Confirmation;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * A request for one import. Immutable; the methods return changed copies.
 *
 * @param source the source of the rows
 * @param options the options by which the rows are merged
 * @param listener the listener to the import's progress
 * @param watchdog the check that can reject the source as a whole, or null
 * @param asking the code that asks people for a confirmation, called in the importing thread as soon as the reason is
 *     committed; or null to keep the confirmations for {@link dev.rollcall.ImportEngine#confirmations}
 */
public record ImportRequest(
        RowSource source,
        ImportOptions options,
        ProgressListener listener,
        @Nullable Watchdog watchdog,
        @Nullable Consumer<Confirmation> asking) {
    /** @throws NullPointerException if the source, the options or the listener is null */
    public ImportRequest {
        Objects.requireNonNull(source, "a request needs a source of rows");
        Objects.requireNonNull(options, "a request needs options; ImportOptions.defaults() has the defaults");
        Objects.requireNonNull(listener, "a request needs a listener; ProgressListener.silent() ignores progress");
    }

    /** Returns a request with the default options. */
    public static ImportRequest of(RowSource source) {
        return of(source, ImportOptions.defaults());
    }

    /** Returns a request with {@code options}. */
    public static ImportRequest of(RowSource source, ImportOptions options) {
        return new ImportRequest(source, options, ProgressListener.silent(), null, null);
    }

    /** Returns the same request with a listener to the progress. */
    public ImportRequest onProgress(ProgressListener listener) {
        return new ImportRequest(source, options, listener, watchdog, asking);
    }

    /** Returns the same request with a check that can reject the source. */
    public ImportRequest watchdog(Watchdog watchdog) {
        Objects.requireNonNull(watchdog, "without a check, leave watchdog() out");
        return new ImportRequest(source, options, listener, watchdog, asking);
    }

    /**
     * Returns the same request with code that asks people for a confirmation. It is called at least once for each
     * confirmation. An exception that it throws ends the import as FAILED, and the confirmation is kept.
     */
    public ImportRequest onConfirmation(Consumer<Confirmation> asking) {
        Objects.requireNonNull(asking, "without code that asks, leave onConfirmation() out");
        return new ImportRequest(source, options, listener, watchdog, asking);
    }
}
