package dev.rollcall.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

import dev.rollcall.fault.Note;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.merge.Impact;
import dev.rollcall.internal.optout.AtomicImportThread;
import dev.rollcall.internal.optout.DeferredOptOuts;
import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.internal.order.KeyOrder;
import dev.rollcall.internal.pipeline.ChunkTransactions;
import dev.rollcall.internal.pipeline.ImportPipeline;
import dev.rollcall.internal.pipeline.Plan;
import dev.rollcall.internal.pipeline.Survey;
import dev.rollcall.internal.pipeline.SurveyPasses;
import dev.rollcall.internal.pipeline.SurveySettings;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.internal.pipeline.TallyJson;
import dev.rollcall.internal.spill.MemoryBudget;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.options.GuardRules;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at an import, from the survey to the decision after the last row. An ATOMIC import makes another attempt
 * when it loses a race; every other import makes just one, since its chunks are repeated one by one. Used once, by one
 * thread.
 */
final class Attempt {
    private final ImportContext context;
    private final Function<FileStatistics, Optional<String>> watchdog;
    private final List<FieldDefinition> fields;
    private final PhaseProgress progress;
    private final GuardRules guards;
    private @Nullable HeaderMapping mapping;
    private List<Note> notes = List.of();
    private Preparation prepared = Preparation.nothing();
    private Tally tally = Tally.zero().withKept(false);
    private boolean atomic;
    private boolean inDoubt;

    private Attempt(
            ImportContext context, Function<FileStatistics, Optional<String>> watchdog, List<FieldDefinition> fields) {
        this.context = context;
        this.watchdog = watchdog;
        this.fields = fields;
        this.progress = new PhaseProgress(context.importId(), context.request());
        this.guards = context.options().guards();
    }

    /**
     * Applies every row. A failure is a part of the result.
     *
     * @param watchdog the host's check, called after the survey
     * @param fields the existing fields
     */
    static AttemptResult run(
            ImportContext context, Function<FileStatistics, Optional<String>> watchdog, List<FieldDefinition> fields) {
        Attempt attempt = new Attempt(context, watchdog, fields);
        try {
            return attempt.result(attempt.run(), null);
        } catch (Throwable failure) {
            return attempt.result(null, failure);
        }
    }

    private AttemptResult result(@Nullable Verdict verdict, @Nullable Throwable failure) {
        return new AttemptResult(mapping, notes, prepared, atomic, inDoubt, tally, verdict, failure);
    }

    private Verdict run() throws Exception {
        progress.begin();
        try (MemoryBudget.Share share = context.budget().take();
                Survey survey = SurveyPasses.run(context.request().source(), settings(share), progress::surveyed)) {
            mapping = survey.mapping();
            notes = survey.notes();
            Optional<Verdict> objection = watchdog.apply(survey.file()).map(Verdict::objection);
            atomic = guards.isAtomic() || objection.isPresent();
            return atomic ? AtomicImportThread.during(() -> inOneTransaction(survey, objection)) : inChunks(survey);
        }
    }

    private SurveySettings settings(MemoryBudget.Share share) {
        return new SurveySettings(
                context.options(),
                context.store(),
                fields,
                Seed.random(),
                KeyOrder.isFor(context.request(), context.store()),
                share.bytes());
    }

    private Verdict inChunks(Survey survey) throws Exception {
        Checkpoint first = checkpoint(Tally.zero(), survey);
        prepared = Preparation.of(context.store(), first, context.options(), survey.mapping());
        apply(survey, ChunkTransactions.oneEach(context.store()), Tally.zero(), null);
        return Verdict.finished();
    }

    private Verdict inOneTransaction(Survey survey, Optional<Verdict> objection) throws Exception {
        try (StoreTransaction transaction = context.store().begin(ContactStore.Mode.ATOMIC)) {
            prepared = Preparation.of(transaction.catalog(), context.options(), survey.mapping());
            Tally nothing = Tally.zero().withKept(false);
            transaction.record(checkpoint(nothing, survey), List.of());
            long before = transaction.contactCount();
            Impact impact = new Impact(context.stamp().by());
            apply(
                    survey,
                    ChunkTransactions.within(transaction, before),
                    nothing,
                    guards.measuresImpact() ? impact : null);
            Verdict verdict =
                    objection.orElseGet(() -> Verdict.of(guards, tally, impact, before, transaction::contactCount));
            if (verdict.rejection() == null) {
                DeferredOptOuts.settleWithin(transaction, context.store());
                Tally kept = tally.withKept(true);
                commit(transaction, checkpoint(kept, survey));
                tally = kept;
            }
            return verdict;
        }
    }

    /** Returns the checkpoint before the first row, or after the last one. */
    private Checkpoint checkpoint(Tally counts, Survey survey) {
        String state = TallyJson.write(counts, survey.seed(), ImportPosition.BEGINNING);
        return new Checkpoint(context.importId(), state);
    }

    private void apply(Survey survey, ChunkTransactions transactions, Tally begun, @Nullable Impact impact)
            throws Exception {
        Plan plan = new Plan(
                context.importId(),
                context.stamp(),
                survey,
                prepared.mapper(context.options(), survey),
                FieldRules.plan(context.options(), fields));
        progress.begin();
        ThreadFactory threads = atomic ? AtomicImportThread.threads(context.threads()) : context.threads();
        ImportPipeline pipeline = new ImportPipeline(plan, transactions, begun, impact, threads, (rows, bytes) -> {
            if (!atomic) {
                context.deliverConfirmations();
            }
            progress.applied(rows, bytes, survey.rows());
        });
        try {
            pipeline.run();
        } finally {
            tally = pipeline.tally();
        }
        if (tally.rows() != survey.rows()) {
            throw new SourceException(
                    SourceException.Kind.CHANGED,
                    "the source had " + survey.rows() + " rows when it was surveyed and " + tally.rows()
                            + " when it was imported; do not change it while it is imported");
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
            boolean committed = context.committed().kept();
            inDoubt = false;
            return committed;
        } catch (RuntimeException journalFailure) {
            noAnswer.addSuppressed(journalFailure);
            return false;
        }
    }
}
