package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.ListColumn;
import dev.rollcall.jdbc.internal.column.TimeColumn;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.OptOutRecord;
import org.jdbi.v3.core.Handle;

/** The rows of {@code deferred_opt_out}. */
public final class DeferredOptOutTable {
    private static final String INSERT =
            "INSERT INTO deferred_opt_out (id, channel, address, list_id, status, asked_at) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "SELECT d.id, d.channel, d.address, d.list_id, d.status, d.asked_at FROM ";

    public static final String PAGE =
            SELECT + "deferred_opt_out d WHERE d.id > ? ORDER BY d.id FETCH FIRST ? ROWS ONLY";

    static final String OF_ADDRESSES = SELECT + "UNNEST(?) k(v) JOIN deferred_opt_out d ON d.address = k.v";

    private static final String DELETE = "DELETE FROM deferred_opt_out WHERE id = ?";

    private DeferredOptOutTable() {}

    public static void write(Handle handle, IdBlocks ids, OptOutRecord optOut) throws SQLException {
        handle.execute(
                INSERT,
                ids.take(handle),
                CodeColumn.CHANNEL.of(optOut.address().kind().channel().orElseThrow()),
                optOut.address().key(),
                ListColumn.number(optOut.listId()),
                CodeColumn.STATUS.of(optOut.status()),
                TimeColumn.of(optOut.at()));
    }

    public static List<OptOutRecord> page(Handle handle, long afterId, int limit) {
        return handle.select(PAGE, afterId, limit)
                .map((row, context) -> deferred(row))
                .list();
    }

    public static List<OptOutRecord> of(Handle handle, Collection<Identifier> addresses) {
        Set<Identifier> asked = Set.copyOf(addresses);
        List<String> keys =
                asked.stream().map(Identifier::key).distinct().sorted().toList();
        List<OptOutRecord> deferred = new ArrayList<>();
        for (List<String> page : KeyBatches.of(keys)) {
            handle.select(OF_ADDRESSES)
                    .bindArray(0, String.class, page)
                    .map((row, context) -> deferred(row))
                    .forEach(deferred::add);
        }
        deferred.removeIf(optOut -> !asked.contains(optOut.address()));
        deferred.sort(Comparator.comparing(OptOutRecord::id));
        return deferred;
    }

    private static OptOutRecord deferred(ResultSet row) throws SQLException {
        Channel channel = CodeColumn.CHANNEL.constant(row.getInt(2));
        return new OptOutRecord(
                row.getLong(1),
                Identifier.ofKey(IdentifierKind.of(channel), row.getString(3)),
                ListColumn.listId(row.getLong(4)),
                CodeColumn.STATUS.constant(row.getInt(5)),
                TimeColumn.instant(row.getLong(6)),
                null);
    }

    public static void remove(Handle handle, List<Long> ids) throws SQLException {
        try (RowStatement delete = new RowStatement(handle, DELETE)) {
            for (Long id : ids) {
                delete.execute(id);
            }
        }
    }
}
