package dev.rollcall.store;

import java.time.Instant;

import dev.rollcall.model.SuppressionOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Which suppressions are returned: those that match all that is given.
 *
 * @param origin null for all
 * @param since those that began at this time or later; null for all
 */
public record SuppressionFilter(
        @Nullable SuppressionOrigin origin, @Nullable Instant since) {
    public static SuppressionFilter all() {
        return new SuppressionFilter(null, null);
    }
}
