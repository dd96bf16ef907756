package dev.rollcall.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.optout.AtomicImportThread;
import dev.rollcall.internal.optout.DeferredOptOuts;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.internal.spill.MemoryBudget;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.RefusedException;
import dev.rollcall.job.Watchdog;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Stamp;
import dev.rollcall.report.Committed;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.LostRaces;
import dev.rollcall.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/** One import from submission to its end. Used once, by one thread. */
public final class ImportRun {
    /** The message of UniSender. */
    private static final String OVER_LIMIT = "Addresses overlimit for current period";

    private final ContactStore store;
    private final ThreadFactory threads;
    private final MemoryBudget budget;
    private final ImportRequest request;
    private final UUID id = UUID.randomUUID();
    private final Stamp stamp;
    private final long begun = System.nanoTime();
    private final PhaseProgress progress;
    private boolean watchdogWasAsked;
    private @Nullable String objection;
    private Attempt attempt;

    /**
     * Creates a run.
     *
     * @param budget the memory that its search for duplicates shares
     */
    public ImportRun(ContactStore store, ThreadFactory threads, MemoryBudget budget, ImportRequest request) {
        this.store = store;
        this.threads = threads;
        this.budget = budget;
        this.request = request;
        this.stamp = new Stamp(store.journal().now(), id.toString());
        this.progress = new PhaseProgress(id, request);
        this.attempt = newAttempt();
    }

    private Attempt newAttempt() {
        return new Attempt(store, threads, request, id, stamp, progress);
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
            Attempt.Result ended = attempts(fields);
            // the opt-outs that arrived meanwhile and were deferred
            DeferredOptOuts.settle(store);
            // afterwards, and apart from it: a race that is lost while confirmations are delivered must not restart a
            // committed import
            attempt.askForConfirmations();
            ImportReport report =
                    report(ended.verdict(), ended.tally(), kept(ended.verdict().status(), ended.tally()));
            store.journal().ended(id, report.status(), store.journal().now(), report.toJson());
            return report;
        } catch (Throwable failure) {
            // the store is informed first, and may not work for a thread that is interrupted
            boolean interrupted = Thread.interrupted() || failure instanceof InterruptedException;
            try {
                settleAfter(failure);
                ImportException told = failed(failure);
                if (failure instanceof Error error) {
                    throw Failures.withAdvice(error, store);
                }
                throw told;
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
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

    private Attempt.Result attempts(List<FieldDefinition> fields) throws Exception {
        for (int lost = 1; ; lost++) {
            try {
                return attempt.run(lost == 1 ? fields : fields(), budget, this::objection);
            } catch (LostRaceException race) {
                if (!attempt.isAtomic() || attempt.isInDoubt() || lost == LostRaces.TRIES) {
                    throw race;
                }
            }
            store.journal().forgetRows(id);
            attempt = newAttempt();
        }
    }

    private List<FieldDefinition> fields() {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            return transaction.catalog().fields();
        }
    }

    /** Calls the watchdog once for all attempts. */
    private Optional<String> objection(FileStatistics file) {
        Watchdog watchdog = request.watchdog();
        if (watchdog != null && !watchdogWasAsked) {
            objection = watchdog.objection(file).orElse(null);
            watchdogWasAsked = true;
        }
        return Optional.ofNullable(objection);
    }

    private ImportException failed(Throwable failure) {
        ImportStatus status = Failures.status(failure);
        ImportReport report = failedReport(status, failure);
        String message = Failures.message(failure);
        try {
            store.journal().ended(id, status, store.journal().now(), report.toJson());
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
    private ImportReport failedReport(ImportStatus status, Throwable failure) {
        Verdict verdict = new Verdict(status, failure instanceof RefusedException ? failure.getMessage() : null);
        try {
            Tally committed = store.journal()
                    .find(id)
                    .map(ImportRecord::checkpoint)
                    .map(Tally::fromCheckpoint)
                    .orElse(Tally.zero().withKept(false));
            return report(verdict, committed, kept(status, committed));
        } catch (RuntimeException journalFailure) {
            failure.addSuppressed(journalFailure);
            Tally answered = attempt.tally();
            return attempt.isInDoubt()
                    ? report(verdict, answered.withKept(true), Committed.UP_TO)
                    : report(verdict, answered, kept(status, answered));
        }
    }

    private Committed kept(ImportStatus status, Tally tally) {
        if (!tally.kept()) {
            return Committed.NONE;
        } else if (status == ImportStatus.FINISHED || attempt.isAtomic()) {
            return Committed.ALL;
        }
        return tally.rows() == 0 ? Committed.NONE : Committed.UP_TO;
    }

    private ImportReport report(Verdict verdict, Tally tally, Committed kept) {
        Preparation created = tally.kept() ? attempt.prepared() : Preparation.nothing();
        boolean overLimit = tally.faults().containsKey(FaultCode.CONTACTS_OVERLIMIT);
        return new ImportReport(
                id,
                verdict.status(),
                tally.rows(),
                tally.outcomes(),
                tally.faults(),
                tally.counters(),
                attempt.mapping().map(HeaderMapping::described).orElse(Map.of()),
                attempt.mapping().map(HeaderMapping::ignored).orElse(List.of()),
                created.createdLists(),
                created.createdFields(),
                kept,
                verdict.rejection(),
                kept == Committed.NONE ? tally.optOuts() : 0,
                overLimit ? List.of(OVER_LIMIT) : List.of(),
                attempt.notes(),
                stamp.at(),
                since(begun));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
