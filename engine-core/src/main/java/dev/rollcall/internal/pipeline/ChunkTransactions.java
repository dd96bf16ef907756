package dev.rollcall.internal.pipeline;

import java.util.function.LongSupplier;

import dev.rollcall.model.Outcome;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.LostRaces;
import dev.rollcall.store.StoreTransaction;

/** What transactions chunks are applied in. */
@FunctionalInterface
public interface ChunkTransactions {
    /**
     * Does the work of one chunk.
     *
     * @param before what was counted before it
     * @return what is counted after it
     */
    Tally apply(Tally before, Work work);

    /** What is done for one chunk. */
    interface Work {
        /**
         * Does it.
         *
         * @param contacts how many contacts there are before the chunk; to be asked before anything is written
         */
        Tally in(StoreTransaction transaction, LongSupplier contacts);
    }

    /** Each chunk in one of its own: a lost race rolls it back, and the same work is done again on what is stored then. */
    static ChunkTransactions oneEach(ContactStore store) {
        return (before, work) -> LostRaces.retry(() -> {
            try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
                Tally counted = work.in(transaction, transaction::contactCount);
                transaction.commit();
                return counted;
            }
        });
    }

    /**
     * All chunks in one that is open already, and that somebody else ends. Counts contacts from what the rows did, since asking the
     * store for each chunk takes longer the more the transaction has written.
     *
     * @param contacts how many contacts there were when it began
     */
    static ChunkTransactions within(StoreTransaction open, long contacts) {
        return (before, work) ->
                work.in(open, () -> contacts + before.count(Outcome.INSERTED) - before.count(Outcome.DELETED));
    }
}
