package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import dev.rollcall.internal.merge.Impact;
import dev.rollcall.internal.merge.Merger;
import dev.rollcall.internal.merge.RowResult;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.order.RelatedRows;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.vendor.Counter;
import org.jspecify.annotations.Nullable;

/**
 * The look-up and merge of chunks: from the rows of a chunk to the changes to write. Thread-safe without an impact, and
 * used by one thread with it.
 */
public final class ChunkMerger {
    private final Plan plan;
    private final Merger merger;
    private final List<Counter> counting;
    private final @Nullable Impact impact;

    /**
     * Creates a merger.
     *
     * @param impact the measure of changes to contacts that existed before, or null if no guard needs it
     */
    public ChunkMerger(Plan plan, @Nullable Impact impact) {
        this.plan = plan;
        this.merger = new Merger(plan.merging());
        this.impact = impact;
        this.counting = Counter.of(plan.options().counters());
    }

    /**
     * Merges the rows of a chunk that {@code pass} applies.
     *
     * @param contactCount the number of contacts before the chunk
     */
    ChunkWrite merge(
            Pass pass, Chunk chunk, ImportState before, StoreTransaction transaction, LongSupplier contactCount) {
        Matches matches = transaction.find(keys(chunk));
        Pass.Selection selection = pass.select(chunk, before.position(), matches.contacts());
        List<Patch> patches = selection.patches();
        Map<String, ContactList> lists =
                ListReferences.resolve(patches, plan.options().lists(), transaction.catalog());
        WorkingSet contacts = new WorkingSet(matches, lists, plan.stamp(), plan.importId());
        List<RowResult> merged = ContactLimit.warn(plan.options().guards(), contactCount, merge(patches, contacts));
        if (contacts.insertCount() > 0) {
            contacts.assignIds(transaction.newContactIds(contacts.insertCount()));
        }
        ImportState after = new ImportState(before.tally().plus(patches, merged, counting), selection.after());
        String state = TallyJson.write(after.tally(), plan.survey().seed(), after.position());
        Checkpoint checkpoint = new Checkpoint(plan.importId(), state);
        return new ChunkWrite(before, after, contacts.changes(), checkpoint, records(patches, merged));
    }

    private List<RowResult> merge(List<Patch> patches, WorkingSet contacts) {
        List<RowResult> merged = new ArrayList<>(patches.size());
        if (impact != null) {
            contacts.measuredBy(impact);
        }
        for (Patch patch : patches) {
            RowResult row = merger.apply(patch, contacts);
            if (impact != null) {
                impact.add(row);
            }
            merged.add(row);
        }
        return merged;
    }

    private List<RowRecord> records(List<Patch> patches, List<RowResult> merged) {
        List<RowRecord> records = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            if (RowRecorder.keeps(plan.options().keptRows(), merged.get(i))) {
                records.add(RowRecorder.of(patches.get(i), merged.get(i)));
            }
        }
        return records;
    }

    /**
     * Returns the identifiers that the chunk may touch: those of its rows, and those of the opt-outs of rows that are
     * not applied.
     */
    private static IdentifierBatch keys(Chunk chunk) {
        List<Identifier> keys = new ArrayList<>();
        for (Patch patch : chunk.patches()) {
            if (RelatedRows.mayChange(patch)) {
                keys.addAll(patch.identifiers().allAndAmbiguous());
            }
        }
        return IdentifierBatch.of(keys);
    }
}
