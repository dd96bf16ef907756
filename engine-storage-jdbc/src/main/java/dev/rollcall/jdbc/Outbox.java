package dev.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import dev.rollcall.model.Confirmation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of {@code outbox}. */
final class Outbox {
    private static final String INSERT = "INSERT INTO outbox (id, import_id, row_no, contact_id, channel, list_id,"
            + " asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "SELECT id, import_id, row_no, contact_id, channel, list_id, asked_at FROM outbox";

    static final String PAGE = SELECT + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY";

    static final String PAGE_OF_IMPORT =
            SELECT + " WHERE import_id = ? AND id > ? ORDER BY import_id, id FETCH FIRST ? ROWS ONLY";

    private static final String DELETE = "DELETE FROM outbox WHERE id = ?";

    private Outbox() {}

    static void write(Handle handle, IdBlocks ids, List<Confirmation> confirmations) throws SQLException {
        try (RowStatement insert = new RowStatement(handle, INSERT)) {
            for (Confirmation asked : confirmations) {
                insert.execute(
                        ids.take(handle),
                        asked.importId(),
                        asked.row(),
                        asked.contactId(),
                        Code.CHANNEL.of(asked.channel()),
                        ListColumn.number(asked.listId()),
                        Micros.of(asked.at()));
            }
        }
    }

    static List<Confirmation> page(Handle handle, @Nullable UUID importId, long afterId, int limit) {
        Query page = importId == null
                ? handle.select(PAGE, afterId, limit)
                : handle.select(PAGE_OF_IMPORT, importId, afterId, limit);
        return page.map((row, context) -> asked(row)).list();
    }

    private static Confirmation asked(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getLong(4),
                Code.CHANNEL.constant(row.getInt(5)),
                ListColumn.listId(row.getLong(6)),
                Micros.instant(row.getLong(7)));
    }

    static long newest(Handle handle) {
        return handle.select("SELECT COALESCE(MAX(id), 0) FROM outbox")
                .mapTo(Long.class)
                .one();
    }

    static List<Long> delete(Handle handle, List<Long> ids) throws SQLException {
        try (RowStatement delete = new RowStatement(handle, DELETE)) {
            for (Long id : ids) {
                delete.execute(id);
            }
        }
        return ids;
    }
}
