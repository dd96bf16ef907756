package dev.rollcall.internal.retry;

import java.util.function.Function;
import java.util.function.Supplier;

import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreTransaction;

/** The repetition of transactions that lose a race against a concurrent one. */
public final class LostRaces {
    /** The largest number of attempts; a race that is lost so often is a bug. */
    public static final int TRIES = 10;

    private LostRaces() {}

    /**
     * Runs {@code work} in a transaction of its own, and again if it loses a race: from the second attempt no other
     * transaction writes meanwhile. An attempt that had to wait for the end of an ATOMIC transaction does not count as
     * lost.
     *
     * @param work the work, which must commit its changes
     * @return the result of the work
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
     * Runs {@code transaction}, and again if it loses a race.
     *
     * @param transaction the work, which must begin, commit and close a transaction of its own
     * @return the result of the work
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
