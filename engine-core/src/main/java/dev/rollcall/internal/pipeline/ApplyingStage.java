package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

import dev.rollcall.internal.merge.Impact;
import dev.rollcall.internal.merge.Merged;
import dev.rollcall.internal.merge.Merger;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/** Applies chunks to the store, each together with its row records and the checkpoint. Used by one thread. */
final class ApplyingStage {
    private final Plan plan;
    private final ChunkTransactions transactions;
    private final Merger merger;
    private final @Nullable Impact impact;
    private Tally tally;

    /** @param impact gets to know what is done to contacts that were there before, or null if nobody asks */
    ApplyingStage(Plan plan, ChunkTransactions transactions, Tally begun, @Nullable Impact impact) {
        this.plan = plan;
        this.transactions = transactions;
        this.merger = new Merger(plan.merging());
        this.impact = impact;
        this.tally = begun;
    }

    /** What has been applied so far. */
    Tally tally() {
        return tally;
    }

    /** Applies {@code chunk}. */
    void apply(Chunk chunk) {
        IdentifierBatch keys = keys(chunk);
        tally = transactions.apply(tally, (transaction, contacts) -> apply(chunk, keys, transaction, contacts));
    }

    private Tally apply(Chunk chunk, IdentifierBatch keys, StoreTransaction transaction, LongSupplier contactCount) {
        Map<String, ContactList> lists =
                ListReferences.resolve(chunk, plan.options().lists(), transaction.catalog());
        WorkingSet contacts = new WorkingSet(transaction.find(keys), lists, plan.stamp(), plan.importId());
        List<Merged> merged = ContactLimit.warn(plan.options().guards(), contactCount, merge(chunk, contacts));
        if (contacts.insertCount() > 0) {
            contacts.assignIds(transaction.newContactIds(contacts.insertCount()));
        }
        // also if there are no changes: what a store remembers of the look-up ends with the write
        transaction.write(contacts.changes());
        Tally counted = tally.plus(chunk.patches(), merged);
        transaction.record(new Checkpoint(plan.importId(), counted.toCheckpoint()), records(chunk, merged));
        return counted;
    }

    private List<Merged> merge(Chunk chunk, WorkingSet contacts) {
        List<Merged> merged = new ArrayList<>(chunk.patches().size());
        if (impact != null) {
            contacts.measuredBy(impact);
        }
        for (Patch patch : chunk.patches()) {
            Merged row = merger.apply(patch, contacts);
            if (impact != null) {
                impact.add(row);
            }
            merged.add(row);
        }
        return merged;
    }

    private List<RowRecord> records(Chunk chunk, List<Merged> merged) {
        List<RowRecord> records = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            if (RowRecords.keeps(plan.options().keptRows(), merged.get(i))) {
                records.add(RowRecords.of(chunk.patches().get(i), merged.get(i)));
            }
        }
        return records;
    }

    /** What can be touched: by a row that is applied, or by the opt-out of one that is not. */
    private static IdentifierBatch keys(Chunk chunk) {
        Set<Identifier> keys = new HashSet<>();
        for (Patch patch : chunk.patches()) {
            if (patch.duplicateOf() == null || patch.optsOut()) {
                keys.addAll(patch.identifiers().all());
            }
        }
        return IdentifierBatch.of(keys);
    }
}
