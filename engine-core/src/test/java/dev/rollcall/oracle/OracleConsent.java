package dev.rollcall.oracle;

import java.util.List;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Status;
import dev.rollcall.options.StatusMoves;

/** The rules, implemented a second time. */
final class OracleConsent {
    private static final List<Status> OPEN = List.of(Status.NEW, Status.ACTIVE, Status.INACTIVE);
    private static final List<Status> CLOSED = List.of(Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED);
    private static final List<Availability> FALLING =
            List.of(Availability.AVAILABLE, Availability.TEMPORARY, Availability.DEAD);

    private OracleConsent() {}

    static boolean open(Status status) {
        return OPEN.contains(status);
    }

    static boolean waiting(Status status) {
        return status == Status.PENDING || status == Status.FORWARDED;
    }

    static boolean closed(Status status) {
        return CLOSED.contains(status);
    }

    /** The stored status after a request. */
    static Status settle(Status stored, Status requested) {
        if (closed(requested)) {
            return strongest(stored, requested);
        }
        if (stored == Status.EXCLUDED) {
            return requested;
        }
        if (requested == Status.EXCLUDED) {
            return OPEN.contains(stored) ? requested : stored;
        }
        return OPEN.contains(stored) && OPEN.contains(requested) ? requested : stored;
    }

    /** The stored channel status after a request; the preset may allow less than the law. */
    static Status settle(Status stored, Status requested, StatusMoves moves) {
        boolean restricted =
                moves == StatusMoves.ALL_RESTRICTED || moves == StatusMoves.OPEN_RESTRICTED && !closed(requested);
        return restricted && stored != Status.ACTIVE && stored != Status.INACTIVE ? stored : settle(stored, requested);
    }

    /** The status that an address starts with; {@code onFile} is CLOSED, PENDING or null. */
    static Status start(Status requested, Status onFile) {
        if (onFile == Status.PENDING) {
            return closed(requested) ? requested : Status.PENDING;
        }
        return onFile == null ? requested : strongest(requested, onFile);
    }

    /** The second status, which is CLOSED, unless the first is a stronger CLOSED one. */
    static Status strongest(Status status, Status closing) {
        return CLOSED.indexOf(status) > CLOSED.indexOf(closing) ? status : closing;
    }

    static Availability lower(Availability one, Availability other) {
        return FALLING.indexOf(one) > FALLING.indexOf(other) ? one : other;
    }
}
