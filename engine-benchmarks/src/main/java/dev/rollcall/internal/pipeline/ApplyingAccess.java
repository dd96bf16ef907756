package dev.rollcall.internal.pipeline;

import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.store.ContactStore;
import org.jspecify.annotations.NullMarked;

/** Lies in this package so that the benchmarks get at the applying stage without its being public. */
@NullMarked
public final class ApplyingAccess {
    private final ApplyingStage stage;

    /** The stage of an import whose first row is still to come. */
    public ApplyingAccess(Plan plan, ContactStore store) {
        this.stage = new ApplyingStage(plan, ChunkTransactions.oneEach(store), Tally.zero(), Place.BEGINNING, null);
    }

    /** Applies a chunk in file order, in a transaction of its own, and returns what has been counted so far. */
    public Tally apply(Chunk chunk) {
        stage.apply(chunk, false);
        return stage.tally();
    }
}
