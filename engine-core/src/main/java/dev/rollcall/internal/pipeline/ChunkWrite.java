package dev.rollcall.internal.pipeline;

import java.util.List;

import dev.rollcall.store.Changes;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;

/**
 * The changes to write for a chunk.
 *
 * @param before the state before the chunk; the changes are valid only if it is still the current one
 * @param after the state after the chunk
 */
record ChunkWrite(
        ImportState before, ImportState after, Changes changes, Checkpoint checkpoint, List<RowRecord> records) {
    void writeTo(StoreTransaction transaction) {
        // also without changes: the store may hold data of the look-up until the write
        transaction.write(changes);
        transaction.record(checkpoint, records);
    }
}
