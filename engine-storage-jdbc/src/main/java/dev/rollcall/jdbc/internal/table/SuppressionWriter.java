package dev.rollcall.jdbc.internal.table;

import java.sql.SQLException;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.ListColumn;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.Changes;
import dev.rollcall.store.LostRaceException;
import org.jdbi.v3.core.Handle;

/** A writer of the rows of {@code suppression}, one for each address, list and origin. */
public final class SuppressionWriter implements AutoCloseable {
    private static final String SUBJECT = " WHERE kind = ? AND address = ? AND list_id = ? AND origin = ?";
    private static final String DELETE = "DELETE FROM suppression" + SUBJECT + " AND status = ?";
    private static final String UPDATE = "UPDATE suppression SET status = ?, reason = ?, since = ?" + SUBJECT
            + " AND (origin <> " + CodeColumn.SUPPRESSION_ORIGIN.of(SuppressionOrigin.OPT_OUT) + " OR status < ?)";
    private static final String INSERT =
            "INSERT INTO suppression (status, reason, since, kind, address, list_id, origin, id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COUNT = "SELECT COUNT(*) FROM suppression" + SUBJECT;

    private final Handle handle;
    private final IdBlocks ids;
    private final RowStatement delete;
    private final RowStatement update;
    private final RowStatement insert;

    public SuppressionWriter(Handle handle, IdBlocks ids) {
        this.handle = handle;
        this.ids = ids;
        delete = new RowStatement(handle, DELETE);
        update = new RowStatement(handle, UPDATE);
        insert = new RowStatement(handle, INSERT);
    }

    public void write(Changes changes) throws SQLException {
        for (Suppression lifted : changes.liftedSuppressions()) {
            lift(lifted);
        }
        for (Suppression entry : changes.suppressions()) {
            put(entry);
        }
    }

    private void lift(Suppression entry) throws SQLException {
        int kind = kind(entry);
        int origin = origin(entry);
        long list = ListColumn.number(entry.listId());
        int lifted = delete.execute(kind, entry.key(), list, origin, CodeColumn.STATUS.of(entry.status()));
        if (lifted == 0 && isStored(kind, entry.key(), list, origin)) {
            throw new LostRaceException("a suppression to be lifted was changed since it was read");
        }
    }

    /**
     * Files an opt-out, unless one that is as strong is stored, even if it was stored after the look-up of this
     * transaction.
     */
    private void put(Suppression entry) throws SQLException {
        int status = CodeColumn.STATUS.of(entry.status());
        long since = TimeColumn.of(entry.since());
        int kind = CodeColumn.SUPPRESSION_KIND.of(entry.kind());
        int origin = CodeColumn.SUPPRESSION_ORIGIN.of(entry.origin());
        long list = ListColumn.number(entry.listId());
        String key = entry.key();
        int replaced = update.execute(status, entry.reason(), since, kind, key, list, origin, status);
        if (replaced == 0 && !isStored(kind, key, list, origin)) {
            insert.execute(status, entry.reason(), since, kind, key, list, origin, ids.take(handle));
        }
    }

    private static int kind(Suppression entry) {
        return CodeColumn.SUPPRESSION_KIND.of(entry.kind());
    }

    private static int origin(Suppression entry) {
        return CodeColumn.SUPPRESSION_ORIGIN.of(entry.origin());
    }

    private boolean isStored(int kind, String key, long list, int origin) {
        return handle.select(COUNT, kind, key, list, origin).mapTo(Long.class).one() > 0;
    }

    @Override
    public void close() throws SQLException {
        delete.close();
        update.close();
        insert.close();
    }
}
