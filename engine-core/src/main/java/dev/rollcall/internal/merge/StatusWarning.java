package dev.rollcall.internal.merge;

import java.util.Locale;
import java.util.Optional;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/** The warning about a row whose status was not set. */
final class StatusWarning {
    private StatusWarning() {}

    /** Returns the warning about {@code wish} if the status is {@code settled}; empty if the wish was granted. */
    static Optional<Fault> of(@Nullable RequestedStatus wish, Status settled) {
        return wish == null || wish.status() == settled ? Optional.empty() : Optional.of(of(wish.column(), settled));
    }

    /**
     * Returns the warning.
     *
     * @param column the column with the request, or null if the import request has it
     */
    static Fault of(@Nullable String column, Status kept) {
        return new Fault(
                FaultCode.STATUS_NOT_CHANGED,
                column,
                null,
                "it is " + kept.name().toLowerCase(Locale.ROOT));
    }
}
