package dev.rollcall.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.rollcall.fault.Note;
import dev.rollcall.internal.confirm.ConfirmationDelivery;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.merge.Impact;
import dev.rollcall.internal.optout.AtomicImportThread;
import dev.rollcall.internal.optout.DeferredOptOuts;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.pipeline.ChunkTransactions;
import dev.rollcall.internal.pipeline.ImportPipeline;
import dev.rollcall.internal.pipeline.Plan;
import dev.rollcall.internal.pipeline.Survey;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.internal.spill.MemoryBudget;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.Stamp;
import dev.rollcall.options.GuardRules;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at an import, from the survey to the decision after the last row. An ATOMIC import makes another attempt
 * when it loses a race; every other import makes just one, since its chunks are repeated one by one. Used once, by one
 * thread.
 */
final class Attempt {
    private final ContactStore store;
    private final ThreadFactory threads;
    private final ImportRequest request;
    private final UUID id;
    private final Stamp stamp;
    private final PhaseProgress progress;
    private final GuardRules guards;
    private @Nullable HeaderMapping mapping;
    private List<Note> notes = List.of();
    private Preparation prepared = Preparation.nothing();
    private @Nullable ImportPipeline pipeline;
    private boolean atomic;
    private boolean inDoubt;

    Attempt(
            ContactStore store,
            ThreadFactory threads,
            ImportRequest request,
            UUID id,
            Stamp stamp,
            PhaseProgress progress) {
        this.store = store;
        this.threads = threads;
        this.request = request;
        this.id = id;
        this.stamp = stamp;
        this.progress = progress;
        this.guards = request.options().guards();
    }

    /** The verdict and the counts of an attempt that has ended. */
    record Result(Verdict verdict, Tally tally) {}

    /**
     * Applies every row.
     *
     * @param fields the existing fields
     * @param watchdog the host's check, called after the survey
     * @throws Exception the failure of the source or the store
     */
    Result run(List<FieldDefinition> fields, MemoryBudget budget, Function<FileStatistics, Optional<String>> watchdog)
            throws Exception {
        progress.begin();
        try (MemoryBudget.Share share = budget.take();
                Survey survey = Survey.of(
                        request,
                        store,
                        fields,
                        Seed.random(),
                        KeyOrder.isFor(request, store),
                        share.bytes(),
                        progress::surveyed)) {
            mapping = survey.mapping();
            notes = survey.notes();
            Optional<Verdict> objection = watchdog.apply(survey.file()).map(Verdict::objection);
            atomic = guards.isAtomic() || objection.isPresent();
            return atomic ? atomically(survey, fields, objection) : inChunks(survey, fields);
        }
    }

    private Result inChunks(Survey survey, List<FieldDefinition> fields) throws Exception {
        Checkpoint first = new Checkpoint(id, Tally.zero().toCheckpoint(survey.seed()));
        prepared = Preparation.of(store, first, request.options(), survey.mapping());
        Tally tally = apply(survey, fields, ChunkTransactions.oneEach(store), Tally.zero(), null);
        return new Result(Verdict.finished(), tally);
    }

    private Result atomically(Survey survey, List<FieldDefinition> fields, Optional<Verdict> objection)
            throws Exception {
        return AtomicImportThread.during(() -> inOneTransaction(survey, fields, objection));
    }

    private Result inOneTransaction(Survey survey, List<FieldDefinition> fields, Optional<Verdict> objection)
            throws Exception {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.ATOMIC)) {
            prepared = Preparation.of(transaction.catalog(), request.options(), survey.mapping());
            Tally nothing = Tally.zero().withKept(false);
            transaction.record(new Checkpoint(id, nothing.toCheckpoint(survey.seed())), List.of());
            long before = transaction.contactCount();
            Impact impact = new Impact(stamp.by());
            Tally tally = apply(
                    survey,
                    fields,
                    ChunkTransactions.within(transaction, before),
                    nothing,
                    guards.measuresImpact() ? impact : null);
            Verdict verdict =
                    objection.orElseGet(() -> Verdict.of(guards, tally, impact, before, transaction::contactCount));
            if (verdict.rejection() != null) {
                return new Result(verdict, tally);
            }
            DeferredOptOuts.settleWithin(transaction, store);
            Tally kept = tally.withKept(true);
            commit(transaction, new Checkpoint(id, kept.toCheckpoint(survey.seed())));
            return new Result(verdict, kept);
        }
    }

    private Tally apply(
            Survey survey,
            List<FieldDefinition> fields,
            ChunkTransactions transactions,
            Tally begun,
            @Nullable Impact impact)
            throws Exception {
        Plan plan = new Plan(
                id,
                stamp,
                survey.source(),
                request.options(),
                survey,
                prepared.mapper(request.options(), survey),
                FieldRules.plan(id, request.options(), fields));
        progress.begin();
        ThreadFactory own = atomic ? AtomicImportThread.threads(threads) : threads;
        pipeline = new ImportPipeline(plan, transactions, begun, impact, own, (rows, bytes) -> {
            if (!atomic) {
                askForConfirmations();
            }
            progress.applied(rows, bytes, survey.rows());
        });
        Tally tally = pipeline.run();
        if (tally.rows() != survey.rows()) {
            throw new SourceException(
                    SourceException.Kind.CHANGED,
                    "the source had " + survey.rows() + " rows when it was surveyed and " + tally.rows()
                            + " when it was imported; do not change it while it is imported");
        }
        return tally;
    }

    /**
     * Delivers the confirmations that are committed; those that are still open, or were rolled back, are not delivered.
     * Must not be called in a transaction.
     */
    void askForConfirmations() {
        Consumer<Confirmation> asking = request.asking();
        if (asking != null) {
            ConfirmationDelivery.handOut(store, id, asking);
        }
    }

    /**
     * Commits the import. A commit that failed without an answer may have succeeded: the checkpoint, which is a part of
     * it, shows it.
     */
    private void commit(StoreTransaction transaction, Checkpoint last) {
        try {
            inDoubt = true;
            transaction.commit(last);
        } catch (RuntimeException noAnswer) {
            if (!isCommitted(noAnswer)) {
                throw noAnswer;
            }
        }
        inDoubt = false;
    }

    private boolean isCommitted(RuntimeException noAnswer) {
        try {
            boolean committed = store.journal()
                    .find(id)
                    .map(ImportRecord::checkpoint)
                    .map(Tally::fromCheckpoint)
                    .filter(Tally::kept)
                    .isPresent();
            inDoubt = false;
            return committed;
        } catch (RuntimeException journalFailure) {
            noAnswer.addSuppressed(journalFailure);
            return false;
        }
    }

    /** Reports whether the import is committed as a whole or not at all. */
    boolean isAtomic() {
        return atomic;
    }

    /** Reports whether it is unknown if the import was committed. */
    boolean isInDoubt() {
        return inDoubt;
    }

    Optional<HeaderMapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    /** Returns the notes about the source as a whole. */
    List<Note> notes() {
        return notes;
    }

    Preparation prepared() {
        return prepared;
    }

    /** Returns the counts of the rows that are known to be applied, in case there is no checkpoint. */
    Tally tally() {
        return pipeline == null ? Tally.zero().withKept(false) : pipeline.tally();
    }
}
