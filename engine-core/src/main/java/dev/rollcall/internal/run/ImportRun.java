package dev.rollcall.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.optout.AtomicImportThread;
import dev.rollcall.internal.optout.DeferredOptOuts;
import dev.rollcall.internal.pipeline.ContactLimit;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.internal.spill.MemoryBudget;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.RefusedException;
import dev.rollcall.job.Watchdog;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.Committed;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.Catalog;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.vendor.Counter;
import org.jspecify.annotations.Nullable;

/** One import from submission to its end. Used once, by one thread. */
public final class ImportRun {
    private final ImportContext context;
    private final ContactStore store;
    private final long begun = System.nanoTime();
    private boolean watchdogWasAsked;
    private @Nullable String objection;

    /**
     * Creates a run.
     *
     * @param budget the memory that its search for duplicates shares
     */
    public ImportRun(ContactStore store, ThreadFactory threads, MemoryBudget budget, ImportRequest request) {
        this.store = store;
        this.context = ImportContext.of(store, threads, budget, request);
    }

    /**
     * Runs the import. A report that is not FINISHED is that of an import of which nothing was to be committed.
     *
     * @throws IllegalArgumentException if the request names a list that does not exist and may not be created; nothing
     *     was done
     * @throws ImportException if the import could not continue; its report says what was done
     */
    public ImportReport run() {
        AtomicImportThread.requireOther();
        DeferredOptOuts.settle(store);
        List<FieldDefinition> fields = lookUp(catalog -> {
            Preparation.requireLists(context.options(), catalog);
            return catalog.fields();
        });
        FieldRules.requireFields(context.options(), fields);
        store.journal()
                .submitted(ImportRecord.submitted(
                        context.importId(),
                        context.stamp().at(),
                        context.request().source().description(),
                        context.options().toJson()));
        try {
            return runToEnd(fields);
        } finally {
            context.request().source().release();
        }
    }

    private ImportReport runToEnd(List<FieldDefinition> fields) {
        AttemptResult result = attempts(fields);
        if (result.failure() == null) {
            try {
                return finish(result);
            } catch (Throwable failure) {
                result = result.failedBy(failure);
            }
        }
        throw fail(result, Objects.requireNonNull(result.failure()));
    }

    /** Makes attempts until one ends otherwise than with a lost race, ten at most. */
    private AttemptResult attempts(List<FieldDefinition> fields) {
        AttemptResult result = Attempt.run(context, this::objection, fields);
        for (int lost = 1; result.isRepeatable() && lost < LostRaces.TRIES; lost++) {
            List<FieldDefinition> fieldsNow;
            try {
                store.journal().forgetRows(context.importId());
                fieldsNow = lookUp(Catalog::fields);
            } catch (RuntimeException | Error failure) {
                return result.failedBy(failure);
            }
            result = Attempt.run(context, this::objection, fieldsNow);
        }
        return result;
    }

    private <T> T lookUp(Function<Catalog, T> question) {
        return LostRaces.retry(store, ContactStore.Mode.CHUNK, transaction -> question.apply(transaction.catalog()));
    }

    /** Calls the watchdog once for all attempts. */
    private Optional<String> objection(FileStatistics file) {
        Watchdog watchdog = context.request().watchdog();
        if (watchdog != null && !watchdogWasAsked) {
            objection = watchdog.objection(file).orElse(null);
            watchdogWasAsked = true;
        }
        return Optional.ofNullable(objection);
    }

    private ImportReport finish(AttemptResult result) {
        // the opt-outs that arrived meanwhile and were deferred
        DeferredOptOuts.settle(store);
        // afterwards, and apart from it: a race that is lost while confirmations are delivered must not restart a
        // committed import
        context.deliverConfirmations();
        ImportReport report = report(result, Objects.requireNonNull(result.verdict()), result.tally());
        store.journal()
                .ended(context.importId(), report.status(), store.journal().now(), report.toJson());
        return report;
    }

    /**
     * Ends a failed import, and returns the exception to throw.
     *
     * @throws Error if {@code failure} is one
     */
    private ImportException fail(AttemptResult result, Throwable failure) {
        // the store is informed first, and may not work for a thread that is interrupted
        boolean interrupted = Thread.interrupted() || failure instanceof InterruptedException;
        try {
            settleAfter(failure);
            ImportException reported = reported(result, failure);
            if (failure instanceof Error error) {
                throw Failures.withAdvice(error, store);
            }
            return reported;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Applies the opt-outs that arrived meanwhile and were deferred. If that fails as well they stay recorded, for the
     * next import.
     */
    private void settleAfter(Throwable failure) {
        try {
            DeferredOptOuts.settle(store);
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private ImportException reported(AttemptResult result, Throwable failure) {
        ImportStatus status = Failures.status(failure);
        ImportReport report = failedReport(result, status, failure);
        String message = Failures.message(failure);
        try {
            store.journal().ended(context.importId(), status, store.journal().now(), report.toJson());
        } catch (RuntimeException journalFailure) {
            failure.addSuppressed(journalFailure);
            message += "; the store could not keep the report, and may have lost the last rows that it counts";
        }
        return new ImportException(message, report, failure);
    }

    /**
     * Creates a report from the checkpoint, since a commit may have succeeded without an answer; from the answered
     * commits if it cannot be read.
     */
    private ImportReport failedReport(AttemptResult result, ImportStatus status, Throwable failure) {
        Verdict verdict = new Verdict(status, failure instanceof RefusedException ? failure.getMessage() : null);
        try {
            return report(result, verdict, context.committed());
        } catch (RuntimeException journalFailure) {
            failure.addSuppressed(journalFailure);
            Tally answered = result.tally();
            return result.inDoubt()
                    ? report(result, verdict, answered.withKept(true), Committed.UP_TO)
                    : report(result, verdict, answered);
        }
    }

    /** Returns the sums of all counters that the import has. */
    private Map<Counter, Long> counters(Tally tally) {
        return Counter.of(context.options().counters()).stream()
                .collect(Collectors.toMap(
                        counter -> counter, counter -> tally.counters().getOrDefault(counter, 0L)));
    }

    private ImportReport report(AttemptResult result, Verdict verdict, Tally tally) {
        return report(result, verdict, tally, committed(result, verdict.status(), tally));
    }

    private static Committed committed(AttemptResult result, ImportStatus status, Tally tally) {
        if (!tally.kept()) {
            return Committed.NONE;
        } else if (status == ImportStatus.FINISHED || result.atomic()) {
            return Committed.ALL;
        }
        return tally.rows() == 0 ? Committed.NONE : Committed.UP_TO;
    }

    private ImportReport report(AttemptResult result, Verdict verdict, Tally tally, Committed kept) {
        Preparation created = tally.kept() ? result.prepared() : Preparation.nothing();
        Optional<HeaderMapping> mapping = Optional.ofNullable(result.mapping());
        return new ImportReport(
                context.importId(),
                verdict.status(),
                tally.rows(),
                tally.outcomes(),
                tally.faults(),
                counters(tally),
                mapping.map(HeaderMapping::described).orElse(Map.of()),
                mapping.map(HeaderMapping::ignored).orElse(List.of()),
                created.createdLists(),
                created.createdFields(),
                kept,
                verdict.rejection(),
                kept == Committed.NONE ? tally.optOuts() : 0,
                ContactLimit.warnings(tally),
                result.notes(),
                context.stamp().at(),
                Duration.ofNanos(System.nanoTime() - begun));
    }
}
