package dev.rollcall.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.FactBits;
import dev.rollcall.jdbc.internal.column.RowJson;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreException;
import org.jdbi.v3.core.Handle;

/** The rows of {@code import_checkpoint} and {@code import_row}. */
public final class RowRecordTable {
    private static final String CHECKPOINT = "UPDATE import_checkpoint SET state = ? WHERE import_id = ?";

    private static final String RECORDED =
            "SELECT r.row_no FROM UNNEST(?) k(v) JOIN import_row r ON r.import_id = ? AND r.row_no = k.v";

    private static final String DELETE = "DELETE FROM import_row WHERE import_id = ? AND row_no = ?";

    public static final String FORGET = "DELETE FROM import_row WHERE import_id = ? FETCH FIRST ? ROWS ONLY";

    private static final String INSERT = "INSERT INTO import_row"
            + " (import_id, row_no, line, outcome, contact_id, inserted, duplicate_of, faults, cells, facts)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * The query for a page. It orders by the whole key: for its second column alone, H2 sorts all remaining rows for
     * each page.
     */
    public static final String PAGE =
            "SELECT row_no, line, outcome, contact_id, inserted, duplicate_of, faults, cells, facts"
                    + " FROM import_row WHERE import_id = ? AND row_no > ? ORDER BY import_id,"
                    + " row_no FETCH FIRST ? ROWS ONLY";

    private RowRecordTable() {}

    /**
     * Stores an import's checkpoint and row records; a row that was recorded before is replaced.
     *
     * @throws StoreException if the import is unknown
     */
    public static void record(Handle handle, Checkpoint checkpoint, List<RowRecord> rows) throws SQLException {
        if (handle.execute(CHECKPOINT, checkpoint.state(), checkpoint.importId()) == 0) {
            throw new StoreException("import " + checkpoint.importId() + " is unknown");
        }
        put(handle, checkpoint.importId(), rows);
    }

    /**
     * Deletes an import's checkpoint.
     *
     * @throws StoreException if the import is unknown
     */
    public static Handle forgetCheckpoint(Handle handle, UUID importId) {
        if (handle.execute(CHECKPOINT, null, importId) == 0) {
            throw new StoreException("import " + importId + " is unknown");
        }
        return handle;
    }

    /**
     * Deletes some of an import's row records, and returns their number. All of them at once might not fit into memory,
     * since H2 collects the rows that a statement deletes.
     */
    public static int forgetSome(Handle handle, UUID importId, int most) {
        return handle.execute(FORGET, importId, most);
    }

    public static void put(Handle handle, UUID importId, List<RowRecord> rows) throws SQLException {
        deleteOlder(handle, importId, rows);
        try (RowStatement insert = new RowStatement(handle, INSERT)) {
            for (RowRecord row : rows) {
                insert.execute(
                        importId,
                        row.number(),
                        row.line(),
                        CodeColumn.OUTCOME.of(row.outcome()),
                        row.contactId(),
                        row.inserted(),
                        row.duplicateOf(),
                        RowJson.writeFaults(row.faults()),
                        RowJson.writeCells(row.cells()),
                        FactBits.of(row.facts()));
            }
        }
    }

    /**
     * Inserts records, and replaces existing ones. Rows are seldom recorded twice; a MERGE, which first tries to update
     * every row, takes several times as long.
     */
    private static void deleteOlder(Handle handle, UUID importId, List<RowRecord> rows) throws SQLException {
        try (RowStatement delete = new RowStatement(handle, DELETE)) {
            for (List<RowRecord> page : KeyBatches.of(rows)) {
                List<Long> recorded = handle.select(RECORDED)
                        .bindArray(
                                0,
                                Long.class,
                                page.stream().map(RowRecord::number).toList())
                        .bind(1, importId)
                        .mapTo(Long.class)
                        .list();
                for (Long number : recorded) {
                    delete.execute(importId, number);
                }
            }
        }
    }

    /** Returns an import's row records after a row, in row order. */
    public static List<RowRecord> page(Handle handle, UUID importId, long afterRow, int limit) {
        return handle.select(PAGE, importId, afterRow, limit)
                .map((row, context) -> record(row))
                .list();
    }

    private static RowRecord record(ResultSet row) throws SQLException {
        return new RowRecord(
                row.getLong(1),
                row.getLong(2),
                CodeColumn.OUTCOME.constant(row.getInt(3)),
                row.getObject(4, Long.class),
                row.getBoolean(5),
                row.getObject(6, Long.class),
                RowJson.readFaults(row.getString(7)),
                RowJson.readCells(row.getString(8)),
                FactBits.facts(row.getInt(9)));
    }
}
