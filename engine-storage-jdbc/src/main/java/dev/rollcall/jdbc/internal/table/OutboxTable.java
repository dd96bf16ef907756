package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.ListColumn;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.Confirmation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of {@code outbox}. */
public final class OutboxTable {
    private static final String INSERT = "INSERT INTO outbox (id, import_id, row_no, contact_id, channel, list_id,"
            + " asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "SELECT id, import_id, row_no, contact_id, channel, list_id, asked_at FROM outbox";

    public static final String PAGE = SELECT + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY";

    public static final String PAGE_OF_IMPORT =
            SELECT + " WHERE import_id = ? AND id > ? ORDER BY import_id, id FETCH FIRST ? ROWS ONLY";

    private static final String DELETE = "DELETE FROM outbox WHERE id = ?";

    private OutboxTable() {}

    public static void write(Handle handle, IdBlocks ids, List<Confirmation> confirmations) throws SQLException {
        try (RowStatement insert = new RowStatement(handle, INSERT)) {
            for (Confirmation asked : confirmations) {
                insert.execute(
                        ids.take(handle),
                        asked.importId(),
                        asked.row(),
                        asked.contactId(),
                        CodeColumn.CHANNEL.of(asked.channel()),
                        ListColumn.number(asked.listId()),
                        TimeColumn.of(asked.at()));
            }
        }
    }

    public static List<Confirmation> page(Handle handle, @Nullable UUID importId, long afterId, int limit) {
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
                CodeColumn.CHANNEL.constant(row.getInt(5)),
                ListColumn.listId(row.getLong(6)),
                TimeColumn.instant(row.getLong(7)));
    }

    public static long newest(Handle handle) {
        return handle.select("SELECT COALESCE(MAX(id), 0) FROM outbox")
                .mapTo(Long.class)
                .one();
    }

    public static List<Long> delete(Handle handle, List<Long> ids) throws SQLException {
        try (RowStatement delete = new RowStatement(handle, DELETE)) {
            for (Long id : ids) {
                delete.execute(id);
            }
        }
        return ids;
    }
}
