package dev.rollcall.store;

import java.time.Instant;

import dev.rollcall.model.SuppressionOrigin;
import org.jspecify.annotations.Nullable;

/**
 * A filter of suppressions: those that match all criteria. Immutable.
 *
 * @param origin the origin of the suppressions, or null for all
 * @param since the earliest beginning of the suppressions, or null for all
 */
public record SuppressionFilter(
        @Nullable SuppressionOrigin origin, @Nullable Instant since) {
    /** Returns the filter of all suppressions. */
    public static SuppressionFilter all() {
        return new SuppressionFilter(null, null);
    }
}
