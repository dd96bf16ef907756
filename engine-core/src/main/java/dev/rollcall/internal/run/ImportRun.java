package dev.rollcall.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.internal.dedupe.DuplicateSearch;
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
    private final ImportRequest request;
    private final UUID id = UUID.randomUUID();
    private final Stamp stamp;
    private final long begun = System.nanoTime();
    private long phaseBegun = begun;
    private @Nullable HeaderMapping mapping;
    private Preparation prepared = Preparation.nothing();

    public ImportRun(ContactStore store, ThreadFactory threads, ImportRequest request) {
        this.store = store;
        this.threads = threads;
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
        }
        store.journal()
                .submitted(ImportRecord.submitted(
                        id,
                        stamp.at(),
                        request.source().description(),
                        request.options().toJson()));
        try {
            return end(ImportStatus.FINISHED, apply(fields));
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failed(failure);
        }
    }

    private Tally apply(List<FieldDefinition> fields) throws Exception {
        try (Survey survey = Survey.of(
                request.source(), request.options(), fields, DuplicateSearch.DEFAULT_BUDGET, this::surveyed)) {
            mapping = survey.mapping();
            prepared = Preparation.of(store, id, request.options(), survey.mapping());
            Plan plan = new Plan(
                    id,
                    stamp,
                    request.source(),
                    request.options(),
                    survey,
                    prepared.mapper(request.options(), survey.mapping()));
            phaseBegun = System.nanoTime();
            Tally tally = new ImportPipeline(plan, store, threads, (rows, bytes) -> applied(rows, bytes, survey.rows()))
                    .run();
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

    private ImportException failed(Exception failure) {
        ImportStatus status = Failures.status(failure);
        ImportReport report = report(status, committed());
        String message = Failures.message(failure);
        try {
            store.journal().ended(id, status, store.journal().now(), report.toJson());
        } catch (RuntimeException journalFailure) {
            failure.addSuppressed(journalFailure);
        }
        return new ImportException(message, report, failure);
    }

    /** What the checkpoint says, since a commit may have succeeded without an answer. */
    private Tally committed() {
        return store.journal()
                .find(id)
                .map(ImportRecord::checkpoint)
                .map(Tally::fromCheckpoint)
                .orElse(Tally.zero());
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
