package dev.rollcall.kit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreTransaction;

import static org.assertj.core.api.Assertions.assertThat;

/** A store in which one transaction does its work while another is half way. */
abstract class OvertakenStore extends SharedStore {
    /**
     * Lets another thread do {@code fast} between two steps of a transaction, until it is done or seems to wait for
     * that transaction.
     *
     * @param slow the first step; it returns the second
     * @return whether the transaction won; otherwise it lost the race and was rolled back
     */
    boolean wins(Function<StoreTransaction, Runnable> slow, Consumer<StoreTransaction> fast) throws Exception {
        Future<?> other;
        boolean won;
        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            Runnable rest = slow.apply(transaction);
            other = threads.submit(() -> untilDone(fast));
            awaitUnlessItWaitsForUs(other);
            won = wins(() -> {
                rest.run();
                transaction.commit();
            });
        }
        other.get();
        return won;
    }

    private static boolean wins(Runnable work) {
        try {
            work.run();
            return true;
        } catch (LostRaceException overtaken) {
            return false;
        }
    }

    /** A store with one writer at a time makes the other thread wait, so this wait has to end. */
    static void awaitUnlessItWaitsForUs(Future<?> other) throws ExecutionException, InterruptedException {
        try {
            other.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException itWaitsForUs) {
            assertThat(other.isDone()).isFalse();
        }
    }

    static Runnable nothingMore() {
        return () -> {};
    }
}
