package dev.rollcall.internal.run;

import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

import dev.rollcall.internal.confirm.ConfirmationDelivery;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.internal.pipeline.TallyJson;
import dev.rollcall.internal.spill.MemoryBudget;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Stamp;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;

/**
 * One import and its surroundings, the same in all of its attempts. Immutable.
 *
 * @param budget the memory that its search for duplicates shares
 * @param stamp the import's one instant, and its id as text
 */
record ImportContext(
        ContactStore store,
        ThreadFactory threads,
        MemoryBudget budget,
        ImportRequest request,
        UUID importId,
        Stamp stamp) {
    /** Returns the context of a new import. */
    static ImportContext of(ContactStore store, ThreadFactory threads, MemoryBudget budget, ImportRequest request) {
        UUID id = UUID.randomUUID();
        return new ImportContext(
                store, threads, budget, request, id, new Stamp(store.journal().now(), id.toString()));
    }

    ImportOptions options() {
        return request.options();
    }

    /**
     * Returns the counts in the newest committed checkpoint.
     *
     * @return counts of nothing, not kept, if there is no checkpoint
     */
    Tally committed() {
        return store.journal()
                .find(importId)
                .map(ImportRecord::checkpoint)
                .map(TallyJson::read)
                .orElse(Tally.zero().withKept(false));
    }

    /**
     * Delivers the confirmations that are committed; those that are still open, or were rolled back, are not delivered.
     * Must not be called in a transaction.
     */
    void deliverConfirmations() {
        Consumer<Confirmation> asking = request.asking();
        if (asking != null) {
            ConfirmationDelivery.handOut(store, importId, asking);
        }
    }
}
