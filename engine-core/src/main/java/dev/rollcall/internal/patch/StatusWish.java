package dev.rollcall.internal.patch;

import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * A status that a row asks for.
 *
 * @param column the column that asks, or null when the request asks for every row
 */
public record StatusWish(Status status, @Nullable String column) {
    public boolean optsOut() {
        return status.isClosed();
    }
}
