package dev.rollcall.internal.pipeline;

import java.util.List;

import dev.rollcall.store.Changes;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;

/**
 * What there is to write for a chunk.
 *
 * @param before what the rows before came to; it holds only if they did
 * @param after what the rows come to with this chunk
 */
record ChunkWrite(
        ImportState before, ImportState after, Changes changes, Checkpoint checkpoint, List<RowRecord> records) {
    void writeTo(StoreTransaction transaction) {
        // also if there are no changes: what a store remembers of the look-up ends with the write
        transaction.write(changes);
        transaction.record(checkpoint, records);
    }
}
