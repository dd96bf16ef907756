package dev.rollcall.model;

import org.jspecify.annotations.Nullable;

/**
 * The consent law: which status follows when a file asks for another (rulings ). A file may close anything, or close
 * it harder; it never opens what is closed and never answers for somebody who was asked. Pure functions.
 */
public final class ConsentLaw {
    private ConsentLaw() {}

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

    /**
     * What an address starts with when {@code requested} is asked for, or is what its new owner had before, and {@code onFile} is on file
     * for it: a CLOSED status closes, PENDING makes everybody wait who does not come closed (rulings ).
     */
    public static Status start(Status requested, @Nullable Status onFile) {
        if (onFile == null) {
            return requested;
        } else if (onFile.statusClass() == StatusClass.WAITING) {
            return requested.isClosed() ? requested : Status.PENDING;
        }
        return settle(requested, onFile);
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
    public static Status start(Status requested, @Nullable Status onFile, boolean granted) {
        return onFile != null && granted && requested.statusClass() == StatusClass.OPEN && canBeOpened(onFile)
                ? requested
                : start(requested, onFile);
    }

    private static boolean canBeOpened(Status stored) {
        return stored != Status.COMPLAINED;
    }

    /** Whether going from one to the other takes a grant. */
    public static boolean opens(Status before, Status after) {
        return after.statusClass() == StatusClass.OPEN
                && (before.statusClass() == StatusClass.WAITING || before.isClosed());
    }

    /** The stronger of two statuses that are CLOSED or WAITING; a CLOSED one is stronger than any that waits. */
    public static Status stronger(Status a, Status b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
