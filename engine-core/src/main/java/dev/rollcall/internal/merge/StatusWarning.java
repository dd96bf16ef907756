package dev.rollcall.internal.merge;

import java.util.Locale;
import java.util.Optional;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/** What a row is told whose status was not set. */
final class StatusWarning {
    private StatusWarning() {}

    /** The warning that {@code wish} gets where things stand as {@code settled}; none where it got what it asked for. */
    static Optional<Fault> of(@Nullable RequestedStatus wish, Status settled) {
        return wish == null || wish.status() == settled ? Optional.empty() : Optional.of(of(wish.column(), settled));
    }

    /** @param column the column that asks, or null when the request does */
    static Fault of(@Nullable String column, Status kept) {
        return new Fault(
                FaultCode.STATUS_NOT_CHANGED,
                column,
                null,
                "it is " + kept.name().toLowerCase(Locale.ROOT));
    }
}
