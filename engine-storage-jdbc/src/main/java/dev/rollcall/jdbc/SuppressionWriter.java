package dev.rollcall.jdbc;

import java.sql.SQLException;

import dev.rollcall.model.Suppression;
import dev.rollcall.store.Changes;
import org.jdbi.v3.core.Handle;

/** Writes the rows of {@code suppression}. There is one for each address, list and origin. */
final class SuppressionWriter implements AutoCloseable {
    private static final String SUBJECT = " WHERE kind = ? AND address = ? AND list_id = ? AND origin = ?";
    private static final String DELETE = "DELETE FROM suppression" + SUBJECT;
    private static final String UPDATE = "UPDATE suppression SET status = ?, reason = ?, since = ?" + SUBJECT;
    private static final String INSERT =
            "INSERT INTO suppression (status, reason, since, kind, address, list_id, origin, id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Handle handle;
    private final IdBlocks ids;
    private final RowStatement delete;
    private final RowStatement update;
    private final RowStatement insert;

    SuppressionWriter(Handle handle, IdBlocks ids) {
        this.handle = handle;
        this.ids = ids;
        delete = new RowStatement(handle, DELETE);
        update = new RowStatement(handle, UPDATE);
        insert = new RowStatement(handle, INSERT);
    }

    void write(Changes changes) throws SQLException {
        for (Suppression lifted : changes.liftedSuppressions()) {
            delete.execute(kind(lifted), lifted.key(), listId(lifted), origin(lifted));
        }
        for (Suppression entry : changes.suppressions()) {
            put(entry);
        }
    }

    private void put(Suppression entry) throws SQLException {
        int status = Code.STATUS.of(entry.status());
        long since = Micros.of(entry.since());
        int replaced =
                update.execute(status, entry.reason(), since, kind(entry), entry.key(), listId(entry), origin(entry));
        if (replaced == 0) {
            long id = ids.take(handle);
            insert.execute(status, entry.reason(), since, kind(entry), entry.key(), listId(entry), origin(entry), id);
        }
    }

    private static int kind(Suppression entry) {
        return Code.SUPPRESSION_KIND.of(entry.kind());
    }

    private static int origin(Suppression entry) {
        return Code.SUPPRESSION_ORIGIN.of(entry.origin());
    }

    private static long listId(Suppression entry) {
        Long listId = entry.listId();
        return listId == null ? Suppressions.ALL_LISTS : listId;
    }

    @Override
    public void close() throws SQLException {
        delete.close();
        update.close();
        insert.close();
    }
}
