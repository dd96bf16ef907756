package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import dev.rollcall.store.Matches;
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
    private Place place;

    /** What a chunk came to. */
    private record Applied(Tally tally, Place place) {}

    /** @param impact gets to know what is done to contacts that were there before, or null if nobody asks */
    ApplyingStage(Plan plan, ChunkTransactions transactions, Tally begun, Place place, @Nullable Impact impact) {
        this.plan = plan;
        this.transactions = transactions;
        this.merger = new Merger(plan.merging());
        this.impact = impact;
        this.tally = begun;
        this.place = place;
    }

    /** What has been applied so far. */
    Tally tally() {
        return tally;
    }

    /** Where the rows that have been applied end. */
    Place place() {
        return place;
    }

    /** Applies {@code chunk}, in file order or, in key order, what of it that order can take. */
    void apply(Chunk chunk, boolean inKeyOrder) {
        IdentifierBatch keys = keys(chunk);
        Applied applied = transactions.apply(
                tally,
                (transaction, contacts) -> inKeyOrder
                        ? applyInKeyOrder(chunk, keys, transaction, contacts)
                        : applyAll(
                                chunk.patches(),
                                transaction.find(keys),
                                place.after(last(chunk).number()),
                                transaction,
                                contacts));
        tally = applied.tally();
        place = applied.place();
    }

    private Applied applyInKeyOrder(
            Chunk chunk, IdentifierBatch keys, StoreTransaction transaction, LongSupplier contactCount) {
        Matches matches = transaction.find(keys);
        Place.ByKey before = Objects.requireNonNull(place.byKey());
        KeyOrder order = Objects.requireNonNull(plan.survey().keyOrder());
        Set<Long> entangled = new Entanglement(order, matches.contacts()).entangled(chunk.patches(), before);
        List<Patch> rest = chunk.patches().stream()
                .filter(patch -> !entangled.contains(patch.number()))
                .toList();
        List<Long> postponed = new ArrayList<>(before.postponed());
        postponed.addAll(entangled);
        Patch last = last(chunk);
        Place after = place.after(new Place.ByKey(
                last.identifiers().key().orElse(null),
                last.number(),
                List.copyOf(postponed),
                postponed.size() > order.mostPostponed()));
        return applyAll(rest, matches, after, transaction, contactCount);
    }

    private static Patch last(Chunk chunk) {
        return chunk.patches().get(chunk.patches().size() - 1);
    }

    private Applied applyAll(
            List<Patch> patches,
            Matches matches,
            Place after,
            StoreTransaction transaction,
            LongSupplier contactCount) {
        Map<String, ContactList> lists =
                ListReferences.resolve(patches, plan.options().lists(), transaction.catalog());
        WorkingSet contacts = new WorkingSet(matches, lists, plan.stamp(), plan.importId());
        List<Merged> merged = ContactLimit.warn(plan.options().guards(), contactCount, merge(patches, contacts));
        if (contacts.insertCount() > 0) {
            contacts.assignIds(transaction.newContactIds(contacts.insertCount()));
        }
        // also if there are no changes: what a store remembers of the look-up ends with the write
        transaction.write(contacts.changes());
        Tally counted = tally.plus(patches, merged);
        String state = counted.toCheckpoint(plan.survey().seed(), after);
        transaction.record(new Checkpoint(plan.importId(), state), records(patches, merged));
        return new Applied(counted, after);
    }

    private List<Merged> merge(List<Patch> patches, WorkingSet contacts) {
        List<Merged> merged = new ArrayList<>(patches.size());
        if (impact != null) {
            contacts.measuredBy(impact);
        }
        for (Patch patch : patches) {
            Merged row = merger.apply(patch, contacts);
            if (impact != null) {
                impact.add(row);
            }
            merged.add(row);
        }
        return merged;
    }

    private List<RowRecord> records(List<Patch> patches, List<Merged> merged) {
        List<RowRecord> records = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            if (RowRecords.keeps(plan.options().keptRows(), merged.get(i))) {
                records.add(RowRecords.of(patches.get(i), merged.get(i)));
            }
        }
        return records;
    }

    /** What can be touched: by a row that is applied, or by the opt-out of one that is not. */
    private static IdentifierBatch keys(Chunk chunk) {
        List<Identifier> keys = new ArrayList<>();
        for (Patch patch : chunk.patches()) {
            if (Entanglement.touches(patch)) {
                keys.addAll(patch.identifiers().all());
            }
        }
        return IdentifierBatch.of(keys);
    }
}
