package dev.rollcall.internal.patch;

import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The status that a row requests.
 *
 * @param column the column with the request, or null if the import request has it for every row
 */
public record RequestedStatus(Status status, @Nullable String column) {
    public boolean optsOut() {
        return status.isClosed();
    }

    /**
     * Returns the stronger of two requests of one row: CLOSED before EXCLUDED before WAITING before OPEN; of two equal
     * ones the first.
     */
    public RequestedStatus or(RequestedStatus other) {
        int more = rank(other.status) - rank(status);
        boolean harder = more == 0 && status.isClosed() && other.status.compareTo(status) > 0;
        return more > 0 || harder ? other : this;
    }

    private static int rank(Status status) {
        return switch (status.statusClass()) {
            case OPEN -> 0;
            case WAITING -> 1;
            case EXCLUDED -> 2;
            case CLOSED -> 3;
        };
    }
}
