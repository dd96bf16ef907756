package dev.rollcall.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ImportJournal;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The journal of an in-memory store. It has its own lock, held briefly, so that it never waits for a transaction.
 * Thread-safe.
 */
final class InMemoryJournal implements ImportJournal {
    /** The imports in the order of their submission. */
    private final Map<UUID, ImportRecord> imports = new LinkedHashMap<>();

    private final Map<UUID, NavigableMap<Long, RowRecord>> rows = new HashMap<>();
    private final NavigableMap<Long, Confirmation> outbox = new TreeMap<>();
    private long lastConfirmationId;
    private final NavigableMap<Long, OptOutRecord> deferred = new TreeMap<>();
    private long lastDeferredId;
    private final Clock clock;

    InMemoryJournal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public synchronized void submitted(ImportRecord submitted) {
        if (imports.putIfAbsent(submitted.id(), submitted) != null) {
            throw new StoreException("import " + submitted.id() + " is known already");
        }
    }

    /**
     * Checks that an import was submitted.
     *
     * @throws StoreException if it was not
     */
    synchronized void requireKnown(UUID importId) {
        if (!imports.containsKey(importId)) {
            throw new StoreException("import " + importId + " is unknown");
        }
    }

    /** Records the progress of an import, and the records of its rows; an earlier record of a row is replaced. */
    synchronized void record(Checkpoint checkpoint, List<RowRecord> records) {
        change(checkpoint.importId(), known -> withCheckpoint(known, checkpoint.state()));
        NavigableMap<Long, RowRecord> kept = rows.computeIfAbsent(checkpoint.importId(), id -> new TreeMap<>());
        records.forEach(row -> kept.put(row.number(), row));
    }

    @Override
    public synchronized void ended(UUID importId, ImportStatus status, Instant at, String report) {
        change(importId, known -> ended(known, status, at, report));
    }

    private void change(UUID importId, UnaryOperator<ImportRecord> change) {
        requireKnown(importId);
        imports.computeIfPresent(importId, (id, known) -> change.apply(known));
    }

    private static ImportRecord withCheckpoint(ImportRecord known, @Nullable String state) {
        return new ImportRecord(
                known.id(),
                known.submittedAt(),
                known.status(),
                known.source(),
                known.options(),
                state,
                known.endedAt(),
                known.report());
    }

    private static ImportRecord ended(ImportRecord known, ImportStatus status, Instant at, String report) {
        return new ImportRecord(
                known.id(),
                known.submittedAt(),
                status,
                known.source(),
                known.options(),
                known.checkpoint(),
                at,
                report);
    }

    @Override
    public synchronized Optional<ImportRecord> find(UUID importId) {
        return Optional.ofNullable(imports.get(importId));
    }

    @Override
    public synchronized List<ImportRecord> history(int limit) {
        List<ImportRecord> newest = new ArrayList<>(imports.values());
        Collections.reverse(newest);
        return newest.stream()
                .sorted(Comparator.comparing(ImportRecord::submittedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RowRecord> rows(UUID importId, long afterRow, int limit) {
        return rows.getOrDefault(importId, Collections.emptyNavigableMap()).tailMap(afterRow, false).values().stream()
                .limit(limit)
                .toList();
    }

    /** Adds confirmations to the outbox. */
    synchronized void ask(List<Confirmation> confirmations) {
        for (Confirmation asked : confirmations) {
            lastConfirmationId++;
            outbox.put(
                    lastConfirmationId,
                    new Confirmation(
                            lastConfirmationId,
                            asked.importId(),
                            asked.row(),
                            asked.contactId(),
                            asked.channel(),
                            asked.listId(),
                            asked.at()));
        }
    }

    @Override
    public synchronized List<Confirmation> outbox(@Nullable UUID importId, long afterId, int limit) {
        return outbox.tailMap(afterId, false).values().stream()
                .filter(asked -> importId == null || importId.equals(asked.importId()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long newestConfirmation() {
        return outbox.isEmpty() ? 0 : outbox.lastKey();
    }

    @Override
    public synchronized void handedOut(List<Long> confirmationIds) {
        outbox.keySet().removeAll(confirmationIds);
    }

    @Override
    public synchronized void defer(OptOutRecord optOut) {
        long id = ++lastDeferredId;
        deferred.put(
                id,
                new OptOutRecord(
                        id, optOut.address(), optOut.listId(), optOut.status(), optOut.at(), optOut.importId()));
    }

    @Override
    public synchronized List<OptOutRecord> deferred(long afterId, int limit) {
        return deferred.tailMap(afterId, false).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<OptOutRecord> deferred(Collection<Identifier> addresses) {
        Set<Identifier> asked = Set.copyOf(addresses);
        return deferred.values().stream()
                .filter(optOut -> asked.contains(optOut.address()))
                .toList();
    }

    synchronized void settled(List<Long> deferredIds) {
        deferred.keySet().removeAll(deferredIds);
    }

    @Override
    public synchronized void forgetRows(UUID importId) {
        change(importId, known -> withCheckpoint(known, null));
        rows.remove(importId);
    }

    @Override
    public synchronized void redact(Predicate<RowRecord> personal) {
        for (NavigableMap<Long, RowRecord> kept : rows.values()) {
            kept.replaceAll((number, row) -> personal.test(row) ? row.redacted() : row);
        }
    }
}
