package dev.rollcall.store;

import java.util.function.Supplier;

/** Doing a transaction again when somebody else was faster. */
public final class LostRaces {
    /** How often a transaction is tried; a race lost that often is no race but a bug. */
    public static final int TRIES = 10;

    private LostRaces() {}

    /**
     * Runs {@code transaction}, again if it loses a race. It must begin, commit and close a transaction of its own.
     *
     * @throws LostRaceException if it lost {@value #TRIES} times
     */
    public static <T> T retry(Supplier<T> transaction) {
        for (int lost = 1; ; lost++) {
            try {
                return transaction.get();
            } catch (LostRaceException race) {
                if (lost == TRIES) {
                    throw race;
                }
            }
        }
    }
}
