package dev.rollcall.internal.pipeline;

import java.util.function.Consumer;

import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreTransaction;

/**
 * The stage that applies chunks to the store, each together with its row records and the checkpoint. Used by one
 * thread.
 */
public final class ApplyingStage {
    private final ChunkMerger merger;
    private final ChunkTransactions transactions;
    private ImportState applied;

    /**
     * Creates the stage.
     *
     * @param begun the state before the first chunk
     */
    public ApplyingStage(ChunkMerger merger, ChunkTransactions transactions, ImportState begun) {
        this.merger = merger;
        this.transactions = transactions;
        this.applied = begun;
    }

    /** Returns the counts of all rows applied so far. */
    public Tally tally() {
        return applied.tally();
    }

    /** Returns the position after the rows applied so far. */
    ImportPosition position() {
        return applied.position();
    }

    /**
     * Applies the rows of a chunk that {@code pass} applies.
     *
     * @param onMerged a listener that receives the state with this chunk, each time before it is written
     */
    public void apply(NextChunk next, Pass pass, Consumer<ImportState> onMerged) {
        if (next.prepared() != null && writePrepared(next.prepared(), onMerged)) {
            return;
        }
        Chunk chunk = next.chunk();
        applied = transactions.apply(applied.tally(), (transaction, contactCount) -> {
            ChunkWrite write = merger.merge(pass, chunk, applied, transaction, contactCount);
            onMerged.accept(write.after());
            write.writeTo(transaction);
            return write.after();
        });
    }

    /** Reports whether a prepared chunk was valid and is committed; if not, it is to be applied from the start. */
    private boolean writePrepared(PreparedChunk prepared, Consumer<ImportState> onMerged) {
        ChunkWrite write = prepared.write();
        try (StoreTransaction transaction = prepared.transaction()) {
            // the chunk before may have lost a race, and have another result
            if (!write.before().equals(applied)) {
                return false;
            }
            onMerged.accept(write.after());
            write.writeTo(transaction);
            transaction.commit();
            applied = write.after();
            return true;
        } catch (LostRaceException | HeldException race) {
            return false;
        }
    }
}
