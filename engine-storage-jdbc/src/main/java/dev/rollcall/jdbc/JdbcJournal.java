package dev.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.jdbc.internal.table.DeferredOptOutTable;
import dev.rollcall.jdbc.internal.table.IdBlocks;
import dev.rollcall.jdbc.internal.table.OutboxTable;
import dev.rollcall.jdbc.internal.table.RowRecordTable;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.store.ImportJournal;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The journal, on connections of its own. It writes no row that a chunk writes, so it waits for no transaction. */
final class JdbcJournal implements ImportJournal {
    private static final String SELECT =
            "SELECT i.id, i.submitted_at, i.status, i.source, i.options, p.state, i.ended_at, i.report"
                    + " FROM import i JOIN import_checkpoint p ON p.import_id = i.id";

    static final String NEWEST = SELECT + " ORDER BY i.submitted_at DESC, i.number DESC FETCH FIRST ? ROWS ONLY";

    private static final String SUBMIT =
            "INSERT INTO import (id, number, submitted_at, status, source, options) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String END = "UPDATE import SET status = ?, ended_at = ?, report = ? WHERE id = ?";

    private static final String READING_DEFERRED = "reading deferred opt-outs";

    /** The number of row records that are in memory at once; each may be as long as a line can be. */
    private static final int PAGE = 100;

    private static final String FORGETTING = "forgetting row records";

    private final Connections connections;
    private final IdBlocks ids;
    private final Clock clock;

    JdbcJournal(Connections connections, IdBlocks ids, Clock clock) {
        this.connections = connections;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void submitted(ImportRecord submitted) {
        connections.inTransaction("submitting an import", handle -> {
            if (find(handle, submitted.id()).isPresent()) {
                throw new StoreException("import " + submitted.id() + " is known already");
            }
            handle.execute(
                    SUBMIT,
                    submitted.id(),
                    ids.take(handle),
                    TimeColumn.of(submitted.submittedAt()),
                    CodeColumn.IMPORT_STATUS.of(submitted.status()),
                    submitted.source(),
                    submitted.options());
            return handle.execute(
                    "INSERT INTO import_checkpoint (import_id, state) VALUES (?, ?)",
                    submitted.id(),
                    submitted.checkpoint());
        });
        connections.force();
    }

    @Override
    public void ended(UUID importId, ImportStatus status, Instant at, String report) {
        int known = connections.with(
                "ending an import",
                handle ->
                        handle.execute(END, CodeColumn.IMPORT_STATUS.of(status), TimeColumn.of(at), report, importId));
        if (known == 0) {
            throw new StoreException("import " + importId + " is unknown");
        }
        connections.force();
    }

    @Override
    public Optional<ImportRecord> find(UUID importId) {
        return connections.read("looking up an import", handle -> find(handle, importId));
    }

    private static Optional<ImportRecord> find(Handle handle, UUID importId) {
        return handle.select(SELECT + " WHERE i.id = ?", importId)
                .map((row, context) -> record(row))
                .findOne();
    }

    @Override
    public List<ImportRecord> history(int limit) {
        return connections.read(
                "reading the history of imports",
                handle -> handle.select(NEWEST, limit)
                        .map((row, context) -> record(row))
                        .list());
    }

    private static ImportRecord record(ResultSet row) throws SQLException {
        Long endedAt = row.getObject(7, Long.class);
        return new ImportRecord(
                row.getObject(1, UUID.class),
                TimeColumn.instant(row.getLong(2)),
                CodeColumn.IMPORT_STATUS.constant(row.getInt(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                endedAt == null ? null : TimeColumn.instant(endedAt),
                row.getString(8));
    }

    @Override
    public List<RowRecord> rows(UUID importId, long afterRow, int limit) {
        return connections.read(
                "reading row records", handle -> RowRecordTable.page(handle, importId, afterRow, limit));
    }

    @Override
    public List<Confirmation> outbox(@Nullable UUID importId, long afterId, int limit) {
        return connections.read("reading the outbox", handle -> OutboxTable.page(handle, importId, afterId, limit));
    }

    @Override
    public long newestConfirmation() {
        return connections.read("reading the outbox", OutboxTable::newest);
    }

    @Override
    public void handedOut(List<Long> confirmationIds) {
        connections.inTransaction("clearing the outbox", handle -> OutboxTable.delete(handle, confirmationIds));
        connections.force();
    }

    /**
     * Records an opt-out without waiting for the end of an import that takes long to commit, since the host waits for
     * an answer.
     */
    @Override
    public void defer(OptOutRecord optOut) {
        connections.editInTransaction("deferring an opt-out", handle -> {
            DeferredOptOutTable.write(handle, ids, optOut);
            return handle;
        });
    }

    @Override
    public List<OptOutRecord> deferred(long afterId, int limit) {
        return connections.read(READING_DEFERRED, handle -> DeferredOptOutTable.page(handle, afterId, limit));
    }

    @Override
    public List<OptOutRecord> deferred(Collection<Identifier> addresses) {
        return connections.read(READING_DEFERRED, handle -> DeferredOptOutTable.of(handle, addresses));
    }

    @Override
    public void forgetRows(UUID importId) {
        // first, since the rows that a checkpoint counts must exist
        connections.with(FORGETTING, handle -> RowRecordTable.forgetCheckpoint(handle, importId));
        int forgotten;
        do {
            forgotten = connections.with(FORGETTING, handle -> RowRecordTable.forgetSome(handle, importId, PAGE));
        } while (forgotten > 0);
    }

    @Override
    public void redact(Predicate<RowRecord> personal) {
        List<UUID> imports = connections.read(
                "reading the history of imports",
                handle ->
                        handle.select("SELECT id FROM import").mapTo(UUID.class).list());
        for (UUID importId : imports) {
            redact(importId, personal);
        }
        connections.force();
    }

    private void redact(UUID importId, Predicate<RowRecord> personal) {
        List<RowRecord> page = rows(importId, 0, PAGE);
        while (!page.isEmpty()) {
            List<RowRecord> redacted =
                    page.stream().filter(personal).map(RowRecord::redacted).toList();
            if (!redacted.isEmpty()) {
                LostRaces.retry(() -> put(importId, redacted));
            }
            page = rows(importId, page.get(page.size() - 1).number(), PAGE);
        }
    }

    private List<RowRecord> put(UUID importId, List<RowRecord> redacted) {
        return connections.inTransaction("redacting row records", handle -> {
            RowRecordTable.put(handle, importId, redacted);
            return redacted;
        });
    }
}
