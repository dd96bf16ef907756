package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.ListColumn;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.Channel;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.ResubscribeGrant;
import org.jdbi.v3.core.Handle;

/** The rows of {@code resubscribe_grant}, which are written once and never change. */
public final class GrantTable {
    private static final String INSERT = "INSERT INTO resubscribe_grant (id, channel, address, list_id, status_before,"
            + " status_after, actor, reason, evidence, granted_at, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    public static final String PAGE = "SELECT id, channel, address, list_id, status_before, status_after, actor,"
            + " reason, evidence, granted_at, import_id FROM resubscribe_grant WHERE id > ? ORDER BY id"
            + " FETCH FIRST ? ROWS ONLY";

    private GrantTable() {}

    public static void write(Handle handle, IdBlocks ids, List<GrantRecord> grants) throws SQLException {
        try (RowStatement insert = new RowStatement(handle, INSERT)) {
            for (GrantRecord opened : grants) {
                insert.execute(
                        ids.take(handle),
                        CodeColumn.CHANNEL.of(opened.address().kind().channel().orElseThrow()),
                        opened.address().key(),
                        ListColumn.number(opened.listId()),
                        CodeColumn.STATUS.of(opened.before()),
                        CodeColumn.STATUS.of(opened.after()),
                        opened.grant().actor(),
                        opened.grant().reason(),
                        opened.grant().evidence(),
                        TimeColumn.of(opened.at()),
                        opened.importId());
            }
        }
    }

    public static List<GrantRecord> page(Handle handle, long afterId, int limit) {
        return handle.select(PAGE, afterId, limit)
                .map((row, context) -> opened(row))
                .list();
    }

    private static GrantRecord opened(ResultSet row) throws SQLException {
        Channel channel = CodeColumn.CHANNEL.constant(row.getInt(2));
        return new GrantRecord(
                row.getLong(1),
                Identifier.ofKey(IdentifierKind.of(channel), row.getString(3)),
                ListColumn.listId(row.getLong(4)),
                CodeColumn.STATUS.constant(row.getInt(5)),
                CodeColumn.STATUS.constant(row.getInt(6)),
                new ResubscribeGrant(row.getString(7), row.getString(8), row.getString(9)),
                TimeColumn.instant(row.getLong(10)),
                row.getObject(11, UUID.class));
    }
}
