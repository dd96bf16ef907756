package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.ListColumn;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.OptOutRecord;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of {@code opt_out}, which are written once and never change. */
public final class OptOutTable {
    private static final String INSERT = "INSERT INTO opt_out (id, channel, address, list_id, status, closed_at,"
            + " import_id) VALUES (?, ?, ?, ?, ?, ?, ?)";

    public static final String PAGE = "SELECT id, channel, address, list_id, status, closed_at, import_id FROM opt_out"
            + " WHERE id > ? AND (CAST(? AS BIGINT) IS NULL OR closed_at >= ?) ORDER BY id FETCH FIRST ? ROWS ONLY";

    private OptOutTable() {}

    public static void write(Handle handle, IdBlocks ids, List<OptOutRecord> optOuts) throws SQLException {
        try (RowStatement insert = new RowStatement(handle, INSERT)) {
            for (OptOutRecord closed : optOuts) {
                insert.execute(
                        ids.take(handle),
                        CodeColumn.CHANNEL.of(closed.address().kind().channel().orElseThrow()),
                        closed.address().key(),
                        ListColumn.number(closed.listId()),
                        CodeColumn.STATUS.of(closed.status()),
                        TimeColumn.of(closed.at()),
                        closed.importId());
            }
        }
    }

    public static List<OptOutRecord> page(Handle handle, @Nullable Instant since, long afterId, int limit) {
        Long from = since == null ? null : TimeColumn.of(since);
        return handle.select(PAGE, afterId, from, from, limit)
                .map((row, context) -> closed(row))
                .list();
    }

    private static OptOutRecord closed(ResultSet row) throws SQLException {
        Channel channel = CodeColumn.CHANNEL.constant(row.getInt(2));
        return new OptOutRecord(
                row.getLong(1),
                Identifier.ofKey(IdentifierKind.of(channel), row.getString(3)),
                ListColumn.listId(row.getLong(4)),
                CodeColumn.STATUS.constant(row.getInt(5)),
                TimeColumn.instant(row.getLong(6)),
                row.getObject(7, UUID.class));
    }
}
