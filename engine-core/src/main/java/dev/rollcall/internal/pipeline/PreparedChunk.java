package dev.rollcall.internal.pipeline;

import dev.rollcall.store.StoreTransaction;

/**
 * A chunk that was looked up and merged before the one before it was committed.
 *
 * @param transaction the open transaction of the look-up, in which the chunk is to be written
 */
record PreparedChunk(StoreTransaction transaction, ChunkWrite write) {
    /** Ends the transaction, if the chunk is not written. */
    void drop() {
        drop(transaction);
    }

    /** Ends a transaction that has made look-ups only. */
    static void drop(StoreTransaction transaction) {
        try {
            transaction.close();
        } catch (RuntimeException nothingIsLost) {
            // ignored: if the import fails, it fails for another reason
        }
    }
}
