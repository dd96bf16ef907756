package dev.rollcall.internal.pipeline;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import dev.rollcall.model.Outcome;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.LostRaces;
import dev.rollcall.store.StoreTransaction;

/** What transactions chunks are applied in. */
public interface ChunkTransactions {
    /**
     * Does the work of one chunk.
     *
     * @param before what was counted before it
     * @return what the work came to
     */
    <T> T apply(Tally before, Work<T> work);

    /**
     * Begins transactions in which a chunk can be looked up while the one before is written. Each is for one chunk, and ends with it.
     * Empty where that one must be committed first.
     */
    default Optional<Supplier<StoreTransaction>> ahead() {
        return Optional.empty();
    }

    /** What is done for one chunk. */
    interface Work<T> {
        /**
         * Does it.
         *
         * @param contacts how many contacts there are before the chunk; to be asked before anything is written
         */
        T in(StoreTransaction transaction, LongSupplier contacts);
    }

    /** Each chunk in one of its own: a lost race rolls it back, and the same work is done again on what is stored then. */
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
     * All chunks in one that is open already, and that somebody else ends. Counts contacts from what the rows did, since asking the
     * store for each chunk takes longer the more the transaction has written.
     *
     * @param contacts how many contacts there were when it began
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
