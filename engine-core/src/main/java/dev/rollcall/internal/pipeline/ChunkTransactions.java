package dev.rollcall.internal.pipeline;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.StoreTransaction;

/** The strategy for the transactions in which chunks are applied. */
public interface ChunkTransactions {
    /**
     * Does the work of one chunk.
     *
     * @param before the counts before the chunk
     * @return the result of the work
     */
    <T> T apply(Tally before, Work<T> work);

    /**
     * Returns a supplier of transactions in which a chunk can be looked up while the one before is written. Each is for
     * one chunk, and ends with it. Empty if that one must be committed first.
     */
    default Optional<Supplier<StoreTransaction>> ahead() {
        return Optional.empty();
    }

    /** The work for one chunk. */
    interface Work<T> {
        /**
         * Does the work.
         *
         * @param contacts the number of contacts before the chunk; must be called before anything is written
         */
        T in(StoreTransaction transaction, LongSupplier contacts);
    }

    /**
     * Returns a strategy with a transaction for each chunk: a lost race rolls it back, and the same work is repeated on
     * what is stored then.
     */
    static ChunkTransactions oneEach(ContactStore store) {
        return new ChunkTransactions() {
            @Override
            public <T> T apply(Tally before, Work<T> work) {
                return LostRaces.retry(store, ContactStore.Mode.CHUNK, transaction -> {
                    T done = work.in(transaction, transaction::contactCount);
                    transaction.commit();
                    return done;
                });
            }

            @Override
            public Optional<Supplier<StoreTransaction>> ahead() {
                return store.findsBesideWrites()
                        ? Optional.of(() -> store.begin(ContactStore.Mode.CHUNK))
                        : Optional.empty();
            }
        };
    }

    /**
     * Returns a strategy with one open transaction for all chunks, which the caller ends. It derives the number of
     * contacts from the results of rows, since a query for each chunk takes longer the more the transaction has
     * written.
     *
     * @param contacts the number of contacts when the transaction began
     */
    static ChunkTransactions within(StoreTransaction open, long contacts) {
        return new ChunkTransactions() {
            @Override
            public <T> T apply(Tally before, Work<T> work) {
                return work.in(open, () -> contacts + before.count(Outcome.INSERTED) - before.count(Outcome.DELETED));
            }
        };
    }
}
