package dev.rollcall.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.internal.dedupe.SearchBudget;
import dev.rollcall.internal.pipeline.ImportPipeline;
import dev.rollcall.internal.pipeline.Plan;
import dev.rollcall.internal.pipeline.Survey;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportReport;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Progress;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Stamp;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/** One import from submission to its end. Used once, by one thread. */
public final class ImportRun {
    private final ContactStore store;
    private final ThreadFactory threads;
    private final SearchBudget budget;
    private final ImportRequest request;
    private final UUID id = UUID.randomUUID();
    private final Stamp stamp;
    private final long begun = System.nanoTime();
    private long phaseBegun = begun;
    private @Nullable HeaderMapping mapping;
    private Preparation prepared = Preparation.nothing();
    private @Nullable ImportPipeline pipeline;

    /**
     * An import to be run.
     *
     * @param budget the memory that its search for duplicates takes a share of
     */
    public ImportRun(ContactStore store, ThreadFactory threads, SearchBudget budget, ImportRequest request) {
        this.store = store;
        this.threads = threads;
        this.budget = budget;
        this.request = request;
        this.stamp = new Stamp(store.journal().now(), id.toString());
    }

    /**
     * Imports.
     *
     * @throws IllegalArgumentException if the request names a list that does not exist and may not be created; nothing was done
     * @throws ImportException if the import could not go on; its report tells what was done
     */
    public ImportReport run() {
        List<FieldDefinition> fields;
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            Preparation.requireLists(request.options(), transaction.catalog());
            fields = transaction.catalog().fields();
            FieldRules.requireFields(request.options(), fields);
        }
        store.journal()
                .submitted(ImportRecord.submitted(
                        id,
                        stamp.at(),
                        request.source().description(),
                        request.options().toJson()));
        try {
            return end(ImportStatus.FINISHED, apply(fields));
        } catch (Throwable failure) {
            // the store must be told first, and may not work for a thread that is interrupted
            boolean interrupted = Thread.interrupted() || failure instanceof InterruptedException;
            try {
                ImportException told = failed(failure);
                if (failure instanceof Error error) {
                    throw error;
                }
                throw told;
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private Tally apply(List<FieldDefinition> fields) throws Exception {
        try (SearchBudget.Share share = budget.take();
                Survey survey = Survey.of(request.source(), request.options(), fields, share.bytes(), this::surveyed)) {
            mapping = survey.mapping();
            prepared = Preparation.of(store, id, request.options(), survey.mapping());
            Plan plan = new Plan(
                    id,
                    stamp,
                    request.source(),
                    request.options(),
                    survey,
                    prepared.mapper(request.options(), survey.mapping()),
                    FieldRules.plan(id, request.options(), fields));
            phaseBegun = System.nanoTime();
            pipeline = new ImportPipeline(plan, store, threads, (rows, bytes) -> applied(rows, bytes, survey.rows()));
            Tally tally = pipeline.run();
            if (tally.rows() != survey.rows()) {
                throw new SourceException(
                        SourceException.Kind.CHANGED,
                        "the source had " + survey.rows() + " rows when it was surveyed and " + tally.rows()
                                + " when it was imported; do not change it while it is imported");
            }
            return tally;
        }
    }

    private void surveyed(long rows, long bytes) {
        tell(Progress.Phase.SURVEY, rows, OptionalLong.empty(), bytes);
    }

    private void applied(long rows, long bytes, long totalRows) {
        tell(Progress.Phase.IMPORT, rows, OptionalLong.of(totalRows), bytes);
    }

    private void tell(Progress.Phase phase, long rows, OptionalLong totalRows, long bytes) {
        request.listener()
                .progress(new Progress(
                        id, phase, rows, totalRows, bytes, request.source().sizeInBytes(), since(phaseBegun)));
    }

    private ImportException failed(Throwable failure) {
        ImportStatus status = Failures.status(failure);
        ImportReport report = report(status, committed(failure));
        String message = Failures.message(failure);
        try {
            store.journal().ended(id, status, store.journal().now(), report.toJson());
        } catch (RuntimeException journalFailure) {
            failure.addSuppressed(journalFailure);
            message += "; the store could not keep the report, and may have lost the last rows that it counts";
        }
        return new ImportException(message, report, failure);
    }

    /** What the checkpoint says, since a commit may have succeeded without an answer; what was answered if it cannot be read. */
    private Tally committed(Throwable failure) {
        try {
            return store.journal()
                    .find(id)
                    .map(ImportRecord::checkpoint)
                    .map(Tally::fromCheckpoint)
                    .orElse(Tally.zero());
        } catch (RuntimeException journalFailure) {
            failure.addSuppressed(journalFailure);
            return pipeline == null ? Tally.zero() : pipeline.tally();
        }
    }

    private ImportReport end(ImportStatus status, Tally tally) {
        ImportReport report = report(status, tally);
        store.journal().ended(id, status, store.journal().now(), report.toJson());
        return report;
    }

    private ImportReport report(ImportStatus status, Tally tally) {
        HeaderMapping mapped = mapping;
        return new ImportReport(
                id,
                status,
                tally.rows(),
                tally.outcomes(),
                tally.faults(),
                tally.counters(),
                mapped == null ? Map.of() : mapped.described(),
                mapped == null ? List.of() : mapped.ignored(),
                prepared.createdLists(),
                prepared.createdFields(),
                stamp.at(),
                since(begun));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
