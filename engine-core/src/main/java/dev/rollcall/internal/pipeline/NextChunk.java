package dev.rollcall.internal.pipeline;

import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/**
 * A chunk to be applied.
 *
 * @param ahead what was done of it already, or null if all is still to be done
 */
public record NextChunk(Chunk chunk, @Nullable Ahead ahead) {
    /**
     * A chunk that was looked up and merged before the one before it was committed.
     *
     * @param transaction in which it was looked up, and is to be written; still open
     */
    record Ahead(StoreTransaction transaction, ChunkWrite merged) {}

    /** Ends what was begun, if the chunk is not applied. */
    void drop() {
        if (ahead != null) {
            drop(ahead.transaction());
        }
    }

    /** Ends a transaction that has only looked. */
    static void drop(StoreTransaction transaction) {
        try {
            transaction.close();
        } catch (RuntimeException nothingIsLost) {
            // what the import ends of, if it ends, is something else
        }
    }
}
