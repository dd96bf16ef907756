package dev.rollcall.model;

import org.jspecify.annotations.Nullable;

/**
 * The consent law: which status follows when a file asks for another (rulings ). A file may close anything, or close
 * it harder; it never opens what is closed and never answers for somebody who was asked. Pure functions.
 */
public final class Consent {
    private Consent() {}

    /** What {@code stored} becomes when a row asks for {@code requested}: one of the two. */
    public static Status settle(Status stored, Status requested) {
        return switch (requested.statusClass()) {
            case OPEN ->
                stored.statusClass() == StatusClass.OPEN || stored.statusClass() == StatusClass.EXCLUDED
                        ? requested
                        : stored;
            case WAITING -> stored.statusClass() == StatusClass.EXCLUDED ? requested : stored;
            case EXCLUDED -> stored.statusClass() == StatusClass.OPEN ? requested : stored;
            case CLOSED -> stored.isClosed() ? stronger(stored, requested) : requested;
        };
    }

    /** What a new channel or membership starts with when {@code requested} is asked for and {@code optOut} is on record. */
    public static Status start(Status requested, @Nullable Status optOut) {
        return optOut == null ? requested : settle(requested, optOut);
    }

    /**
     * The same for a row that comes with a {@link ResubscribeGrant}, if {@code granted}: it opens what is WAITING or CLOSED. Complaints
     * stand: nobody can speak for somebody who has complained.
     */
    public static Status settle(Status stored, Status requested, boolean granted) {
        return granted && requested.statusClass() == StatusClass.OPEN && canBeOpened(stored)
                ? requested
                : settle(stored, requested);
    }

    /** The same for what is new. */
    public static Status start(Status requested, @Nullable Status optOut, boolean granted) {
        return optOut != null && granted && requested.statusClass() == StatusClass.OPEN && canBeOpened(optOut)
                ? requested
                : start(requested, optOut);
    }

    private static boolean canBeOpened(Status stored) {
        return stored != Status.COMPLAINED;
    }

    /** Whether going from one to the other takes a grant. */
    public static boolean opens(Status before, Status after) {
        return after.statusClass() == StatusClass.OPEN
                && (before.statusClass() == StatusClass.WAITING || before.isClosed());
    }

    /** The stronger of two CLOSED statuses. */
    public static Status stronger(Status a, Status b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
