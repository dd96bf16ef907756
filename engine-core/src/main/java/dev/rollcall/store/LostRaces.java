package dev.rollcall.store;

import java.util.function.Function;
import java.util.function.Supplier;

import dev.rollcall.store.ContactStore.Mode;

/** Doing a transaction again when somebody else was faster. */
public final class LostRaces {
    /** How often a transaction is tried; a race lost that often is no race but a bug. */
    public static final int TRIES = 10;

    private LostRaces() {}

    /**
     * Does {@code work} in a transaction of its own, again if it loses a race: from the second time on nobody else writes meanwhile. Who
     * was held up by an ATOMIC transaction, and has waited for its end, is not counted as having lost.
     *
     * @param work must commit what it has changed
     * @throws LostRaceException if it lost {@value #TRIES} times
     * @throws HeldException if the mode is EDIT and an ATOMIC transaction holds what is to be changed
     */
    public static <T> T retry(ContactStore store, Mode mode, Function<StoreTransaction, T> work) {
        for (int lost = 0; ; ) {
            try (StoreTransaction transaction = store.begin(mode)) {
                if (lost > 0) {
                    transaction.excludeOthers();
                }
                return work.apply(transaction);
            } catch (HeldException held) {
                if (mode == Mode.EDIT) {
                    throw held;
                }
            } catch (LostRaceException race) {
                lost++;
                if (lost == TRIES) {
                    throw race;
                }
            }
        }
    }

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
