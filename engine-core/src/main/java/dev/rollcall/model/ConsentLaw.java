package dev.rollcall.model;

import org.jspecify.annotations.Nullable;

/**
 * The consent law: the status that results when a file requests another one (rulings ). A file may close
 * anything, or close it harder; it never opens what is closed and never answers for a person who was asked. The methods
 * are pure functions.
 */
public final class ConsentLaw {
    private ConsentLaw() {}

    /**
     * Returns the status that results when {@code stored} is set and a row requests {@code requested}: one of the two.
     */
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
     * Returns the first status of an address. A CLOSED status on file closes it; PENDING on file makes it PENDING,
     * unless the requested status is CLOSED (rulings ).
     *
     * @param requested the status that is requested, or that the new owner had before
     * @param onFile the status on file for the address, or null for none
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
     * Returns the status that results for a row that may have a {@link ResubscribeGrant}. A grant opens what is WAITING
     * or CLOSED, but not COMPLAINED: nobody can speak for a person who has complained.
     *
     * @param granted whether the row has a grant
     */
    public static Status settle(Status stored, Status requested, boolean granted) {
        return granted && requested.statusClass() == StatusClass.OPEN && canBeOpened(stored)
                ? requested
                : settle(stored, requested);
    }

    /**
     * Returns the first status of an address for a row that may have a grant.
     *
     * @param onFile the status on file for the address, or null for none
     * @param granted whether the row has a grant
     */
    public static Status start(Status requested, @Nullable Status onFile, boolean granted) {
        return onFile != null && granted && requested.statusClass() == StatusClass.OPEN && canBeOpened(onFile)
                ? requested
                : start(requested, onFile);
    }

    private static boolean canBeOpened(Status stored) {
        return stored != Status.COMPLAINED;
    }

    /** Reports whether the change from {@code before} to {@code after} needs a grant. */
    public static boolean opens(Status before, Status after) {
        return after.statusClass() == StatusClass.OPEN
                && (before.statusClass() == StatusClass.WAITING || before.isClosed());
    }

    /**
     * Returns the stronger of two statuses that are CLOSED or WAITING; a CLOSED one is stronger than any WAITING one.
     */
    public static Status stronger(Status a, Status b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
