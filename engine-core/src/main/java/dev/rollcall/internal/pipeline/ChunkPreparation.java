package dev.rollcall.internal.pipeline;

import java.util.function.Supplier;

import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/** The work on a chunk in key order that can be done before the one before it is committed. Immutable. */
final class ChunkPreparation implements LookAhead.Preparer {
    private final KeyOrderPass pass;
    private final ChunkMerger merger;
    private final Supplier<StoreTransaction> transactions;

    /**
     * Creates the work.
     *
     * @param transactions a supplier of transactions that may be open beside another one
     */
    ChunkPreparation(KeyOrderPass pass, ChunkMerger merger, Supplier<StoreTransaction> transactions) {
        this.pass = pass;
        this.merger = merger;
        this.transactions = transactions;
    }

    @Override
    public @Nullable PreparedChunk prepare(Chunk chunk, ImportState current) {
        if (!pass.isIndependent(chunk, current.position())) {
            return null;
        }
        StoreTransaction transaction = null;
        PreparedChunk prepared = null;
        try {
            transaction = transactions.get();
            ChunkWrite write = merger.merge(pass, chunk, current, transaction, transaction::contactCount);
            prepared = new PreparedChunk(transaction, write);
        } catch (RuntimeException again) {
            // it is repeated when the chunk is next, and fails then if it must
        } finally {
            if (transaction != null && prepared == null) {
                PreparedChunk.drop(transaction);
            }
        }
        return prepared;
    }
}
