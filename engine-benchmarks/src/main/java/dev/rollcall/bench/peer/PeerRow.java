package dev.rollcall.bench.peer;

import dev.rollcall.bench.workload.Column;
import org.jspecify.annotations.Nullable;

/** A row that a peer stores. */
final class PeerRow {
    private final String key;
    private final @Nullable String[] cells;

    /**
     * Takes a row.
     *
     * @param key the address in lower case
     * @param cells one for each column, null where it is blank; kept, not copied
     */
    PeerRow(String key, @Nullable String[] cells) {
        this.key = key;
        this.cells = cells;
    }

    String key() {
        return key;
    }

    /** Returns the value that is stored in that column. */
    @Nullable
    String cell(Column column) {
        return column == Column.EMAIL ? key : cells[column.position()];
    }
}
