package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.internal.merge.Merged;
import dev.rollcall.internal.merge.Merger;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.Changes;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.LostRaces;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;

/** Applies chunks to the store, each in one transaction together with its row records and the checkpoint. Used by one thread. */
final class ApplyingStage {
    private final Plan plan;
    private final ContactStore store;
    private final Merger merger;
    private Tally tally = Tally.zero();

    ApplyingStage(Plan plan, ContactStore store) {
        this.plan = plan;
        this.store = store;
        this.merger = new Merger(plan.merging());
    }

    /** What has been committed so far. */
    Tally tally() {
        return tally;
    }

    /** Applies {@code chunk}; a lost race rolls it back, and the same patches are applied again to what is stored then. */
    void apply(Chunk chunk) {
        IdentifierBatch keys = keys(chunk);
        tally = LostRaces.retry(() -> {
            try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
                Tally counted = apply(chunk, keys, transaction);
                transaction.commit();
                return counted;
            }
        });
    }

    private Tally apply(Chunk chunk, IdentifierBatch keys, StoreTransaction transaction) {
        Map<String, ContactList> lists =
                ListReferences.resolve(chunk, plan.options().lists(), transaction.catalog());
        WorkingSet contacts = new WorkingSet(transaction.find(keys), lists, plan.stamp());
        List<Merged> merged = new ArrayList<>(chunk.patches().size());
        for (Patch patch : chunk.patches()) {
            merged.add(merger.apply(patch, contacts));
        }
        if (contacts.insertCount() > 0) {
            contacts.assignIds(transaction.newContactIds(contacts.insertCount()));
        }
        Changes changes = contacts.changes();
        if (!changes.isEmpty()) {
            transaction.write(changes);
        }
        Tally counted = tally.plus(merged);
        transaction.record(new Checkpoint(plan.importId(), counted.toCheckpoint()), records(chunk, merged));
        return counted;
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
