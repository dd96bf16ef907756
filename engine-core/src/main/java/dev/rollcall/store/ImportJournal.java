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

/** What the engine remembers of imports. Works beside open transactions, also an ATOMIC one, and never waits for them. Thread-safe. */
public interface ImportJournal {
    /** The store's clock, to the microsecond. */
    Instant now();

    /** Remembers a new import; on disk for good when it returns. */
    void submitted(ImportRecord submitted);

    /** Remembers how an import ended; on disk for good, with all that was committed before, when it returns. */
    void ended(UUID importId, ImportStatus status, Instant at, String report);

    Optional<ImportRecord> find(UUID importId);

    /** The newest imports first. */
    List<ImportRecord> history(int limit);

    /** What was kept of an import's rows, in row order, after row {@code afterRow}. */
    List<RowRecord> rows(UUID importId, long afterRow, int limit);

    /**
     * Committed confirmations that were not handed out yet, in the order of their ids, after confirmation {@code afterId}.
     *
     * @param importId those of one import, or null for all
     */
    List<Confirmation> outbox(@Nullable UUID importId, long afterId, int limit);

    /** The highest id of a committed confirmation, 0 if there is none. Those that are written later have higher ones. */
    long newestConfirmation();

    /** Takes confirmations out of the outbox; for good when it returns. Those that are gone already do no harm. */
    void handedOut(List<Long> confirmationIds);

    /**
     * Puts an opt-out on record that cannot be applied yet, since an ATOMIC transaction holds the contact; for good when it returns.
     *
     * @param optOut its id is not looked at: the journal gives it one
     */
    void defer(OptOutRecord optOut);

    /** Opt-outs that are deferred still, in the order of their ids, after the one with the id {@code afterId}. */
    List<OptOutRecord> deferred(long afterId, int limit);

    /** Opt-outs of {@code addresses} that are deferred still, in the order of their ids. */
    List<OptOutRecord> deferred(Collection<Identifier> addresses);

    /**
     * Forgets what was kept of an import's rows, and its checkpoint: an attempt to apply them all was lost, and they are applied
     * again.
     */
    void forgetRows(UUID importId);

    /** Replaces every kept row that is about a person, as {@code personal} tells, by its {@linkplain RowRecord#redacted() redacted} form. */
    void redact(Predicate<RowRecord> personal);
}
