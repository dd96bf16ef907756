package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import dev.rollcall.internal.merge.Impact;
import dev.rollcall.internal.merge.Merger;
import dev.rollcall.internal.merge.RowResult;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.order.RelatedRows;
import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.Matches;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/**
 * The stage that applies chunks to the store, each together with its row records and the checkpoint. Used by one
 * thread, except for the work of {@link #ahead}.
 */
public final class ApplyingStage {
    private final Plan plan;
    private final ChunkTransactions transactions;
    private final Merger merger;
    private final @Nullable Impact impact;
    private ImportState applied;

    /**
     * Creates the stage.
     *
     * @param impact the measure of changes to contacts that existed before, or null if no guard needs it
     */
    public ApplyingStage(
            Plan plan, ChunkTransactions transactions, Tally begun, ImportPosition place, @Nullable Impact impact) {
        this.plan = plan;
        this.transactions = transactions;
        this.merger = new Merger(plan.merging());
        this.impact = impact;
        this.applied = new ImportState(begun, place);
    }

    /** Returns the counts of all rows applied so far. */
    public Tally tally() {
        return applied.tally();
    }

    /** Returns the position after the rows applied so far. */
    ImportPosition place() {
        return applied.place();
    }

    /**
     * Applies a chunk: all of it in file order, or the part that can be applied in key order.
     *
     * @param merged a listener that receives the state with this chunk, each time before it is written
     */
    public void apply(NextChunk next, boolean inKeyOrder, Consumer<ImportState> merged) {
        if (next.ahead() != null && writePrepared(next.ahead(), merged)) {
            return;
        }
        Chunk chunk = next.chunk();
        applied = transactions.apply(applied.tally(), (transaction, contacts) -> {
            ChunkWrite ready = inKeyOrder
                    ? mergeInKeyOrder(chunk, applied, transaction)
                    : merge(
                            chunk.patches(),
                            applied,
                            transaction.find(keys(chunk)),
                            applied.place().after(last(chunk).number()),
                            transaction,
                            contacts);
            merged.accept(ready.after());
            ready.writeTo(transaction);
            return ready.after();
        });
    }

    /**
     * Reports whether the chunk, as prepared ahead, was valid and is committed; if not, the chunk is applied from the
     * start.
     */
    private boolean writePrepared(NextChunk.Ahead ahead, Consumer<ImportState> merged) {
        ChunkWrite ready = ahead.merged();
        try (StoreTransaction transaction = ahead.transaction()) {
            // the chunk before may have lost a race, and have another result
            if (!ready.before().equals(applied)) {
                return false;
            }
            merged.accept(ready.after());
            ready.writeTo(transaction);
            transaction.commit();
            applied = ready.after();
            return true;
        } catch (LostRaceException | HeldException race) {
            return false;
        }
    }

    /**
     * Returns the work on a chunk in key order that can be done while the one before is written; null if that one must
     * be committed first.
     */
    LookAhead.@Nullable Preparing ahead() {
        return transactions
                .ahead()
                .map(begin -> (LookAhead.Preparing) (chunk, current) -> prepared(chunk, current, begin))
                .orElse(null);
    }

    /**
     * Prepares a chunk. Chunks in key order change nothing in common, except for the rows of one key, which may
     * continue in the next chunk.
     */
    private NextChunk prepared(Chunk chunk, ImportState current, Supplier<StoreTransaction> begin) {
        Identifier first = chunk.patches().get(0).identifiers().key().orElse(null);
        if (Objects.equals(first, byKey(current).key())) {
            return new NextChunk(chunk, null);
        }
        StoreTransaction transaction = null;
        NextChunk.Ahead ahead = null;
        try {
            transaction = begin.get();
            ahead = new NextChunk.Ahead(transaction, mergeInKeyOrder(chunk, current, transaction));
        } catch (RuntimeException again) {
            // it is repeated when the chunk is next, and fails then if it must
        } finally {
            if (transaction != null && ahead == null) {
                NextChunk.drop(transaction);
            }
        }
        return new NextChunk(chunk, ahead);
    }

    /** Merges a chunk in key order. Synchronized, since the filter of related rows is not thread-safe. */
    private synchronized ChunkWrite mergeInKeyOrder(Chunk chunk, ImportState before, StoreTransaction transaction) {
        Matches matches = transaction.find(keys(chunk));
        ImportPosition.ByKey keys = byKey(before);
        KeyOrder order = Objects.requireNonNull(plan.survey().keyOrder());
        Set<Long> related = new RelatedRows(order, matches.contacts()).rowNumbers(chunk.patches(), keys);
        List<Patch> rest = chunk.patches().stream()
                .filter(patch -> !related.contains(patch.number()))
                .toList();
        List<Long> deferred = new ArrayList<>(keys.deferred());
        deferred.addAll(related);
        Patch last = last(chunk);
        ImportPosition after = before.place()
                .after(new ImportPosition.ByKey(
                        last.identifiers().key().orElse(null),
                        last.number(),
                        List.copyOf(deferred),
                        deferred.size() > order.maxDeferred()));
        return merge(rest, before, matches, after, transaction, transaction::contactCount);
    }

    private static ImportPosition.ByKey byKey(ImportState applied) {
        return Objects.requireNonNull(applied.place().byKey());
    }

    private static Patch last(Chunk chunk) {
        return chunk.patches().get(chunk.patches().size() - 1);
    }

    private ChunkWrite merge(
            List<Patch> patches,
            ImportState before,
            Matches matches,
            ImportPosition place,
            StoreTransaction transaction,
            LongSupplier contactCount) {
        Map<String, ContactList> lists =
                ListReferences.resolve(patches, plan.options().lists(), transaction.catalog());
        WorkingSet contacts = new WorkingSet(matches, lists, plan.stamp(), plan.importId());
        List<RowResult> merged = ContactLimit.warn(plan.options().guards(), contactCount, merge(patches, contacts));
        if (contacts.insertCount() > 0) {
            contacts.assignIds(transaction.newContactIds(contacts.insertCount()));
        }
        ImportState after = new ImportState(before.tally().plus(patches, merged), place);
        String state = after.tally().toCheckpoint(plan.survey().seed(), place);
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
                keys.addAll(patch.identifiers().reach());
            }
        }
        return IdentifierBatch.of(keys);
    }
}
