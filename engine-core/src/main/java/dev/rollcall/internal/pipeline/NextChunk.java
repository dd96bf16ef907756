package dev.rollcall.internal.pipeline;

import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/**
 * A chunk to be applied.
 *
 * @param ahead the work that is done already, or null for none
 */
public record NextChunk(Chunk chunk, @Nullable Ahead ahead) {
    /**
     * A chunk that was looked up and merged before the one before it was committed.
     *
     * @param transaction the open transaction of the look-up, in which the chunk is to be written
     */
    record Ahead(StoreTransaction transaction, ChunkWrite merged) {}

    /** Ends the prepared transaction, if the chunk is not applied. */
    void drop() {
        if (ahead != null) {
            drop(ahead.transaction());
        }
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
