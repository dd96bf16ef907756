package dev.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.OptOutRecord;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of {@code opt_out}: written once and never changed. */
final class OptOutRecords {
    private static final String INSERT = "INSERT INTO opt_out (id, channel, address, list_id, status, closed_at,"
            + " import_id) VALUES (?, ?, ?, ?, ?, ?, ?)";

    static final String PAGE = "SELECT id, channel, address, list_id, status, closed_at, import_id FROM opt_out"
            + " WHERE id > ? AND (CAST(? AS BIGINT) IS NULL OR closed_at >= ?) ORDER BY id FETCH FIRST ? ROWS ONLY";

    private OptOutRecords() {}

    static void write(Handle handle, IdBlocks ids, List<OptOutRecord> optOuts) throws SQLException {
        try (RowStatement insert = new RowStatement(handle, INSERT)) {
            for (OptOutRecord closed : optOuts) {
                insert.execute(
                        ids.take(handle),
                        Code.CHANNEL.of(closed.address().kind().channel().orElseThrow()),
                        closed.address().key(),
                        ListColumn.number(closed.listId()),
                        Code.STATUS.of(closed.status()),
                        Micros.of(closed.at()),
                        closed.importId());
            }
        }
    }

    static List<OptOutRecord> page(Handle handle, @Nullable Instant since, long afterId, int limit) {
        Long from = since == null ? null : Micros.of(since);
        return handle.select(PAGE, afterId, from, from, limit)
                .map((row, context) -> closed(row))
                .list();
    }

    private static OptOutRecord closed(ResultSet row) throws SQLException {
        Channel channel = Code.CHANNEL.constant(row.getInt(2));
        return new OptOutRecord(
                row.getLong(1),
                new Identifier(IdentifierKind.of(channel), row.getString(3)),
                ListColumn.listId(row.getLong(4)),
                Code.STATUS.constant(row.getInt(5)),
                Micros.instant(row.getLong(6)),
                row.getObject(7, UUID.class));
    }
}
