package dev.rollcall.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.OptOutRecord;
import org.jspecify.annotations.Nullable;

/**
 * The journal of imports. It works beside open transactions, also an ATOMIC one, and never waits for them. Thread-safe.
 * Every method may throw {@link StoreException}.
 */
public interface ImportJournal {
    /** Returns the time of the store's clock, to the microsecond. */
    Instant now();

    /** Records a new import; it is on disk for good when the method returns. */
    void submitted(ImportRecord submitted);

    /**
     * Records the end of an import; it is on disk for good, with everything that was committed before, when the method
     * returns.
     *
     * @param report the report as JSON
     */
    void ended(UUID importId, ImportStatus status, Instant at, String report);

    /** Returns the record of an import, if there is one. */
    Optional<ImportRecord> find(UUID importId);

    /**
     * Returns the newest imports, newest first.
     *
     * @param limit the largest number of imports to return
     */
    List<ImportRecord> history(int limit);

    /**
     * Returns the stored records of an import's rows, in row order.
     *
     * @param afterRow the last row of the page before, 0 for the first page
     * @param limit the largest number of records to return
     */
    List<RowRecord> rows(UUID importId, long afterRow, int limit);

    /**
     * Returns committed confirmations that have not been delivered, in the order of their ids.
     *
     * @param importId the import that requested them, or null for all
     * @param afterId the last id of the page before, 0 for the first page
     * @param limit the largest number of confirmations to return
     */
    List<Confirmation> outbox(@Nullable UUID importId, long afterId, int limit);

    /** Returns the highest id of a committed confirmation, 0 if there is none. Later confirmations have higher ids. */
    long newestConfirmation();

    /**
     * Removes delivered confirmations from the outbox, for good when the method returns. Ids that are already gone have
     * no effect.
     */
    void handedOut(List<Long> confirmationIds);

    /**
     * Records an opt-out that cannot be applied yet, because an ATOMIC transaction holds the contact; it is stored for
     * good when the method returns.
     *
     * @param optOut the opt-out; its id is ignored, since the journal assigns one
     */
    void defer(OptOutRecord optOut);

    /**
     * Returns opt-outs that are still deferred, in the order of their ids.
     *
     * @param afterId the last id of the page before, 0 for the first page
     * @param limit the largest number of opt-outs to return
     */
    List<OptOutRecord> deferred(long afterId, int limit);

    /** Returns the opt-outs of {@code addresses} that are still deferred, in the order of their ids. */
    List<OptOutRecord> deferred(Collection<Identifier> addresses);

    /**
     * Deletes the stored records of an import's rows, and its checkpoint, because an attempt to apply the rows was lost
     * and they are applied again.
     */
    void forgetRows(UUID importId);

    /**
     * Replaces every stored row record about a person by its {@linkplain RowRecord#redacted() redacted} form.
     *
     * @param personal the test whether a record is about the person
     */
    void redact(Predicate<RowRecord> personal);
}
