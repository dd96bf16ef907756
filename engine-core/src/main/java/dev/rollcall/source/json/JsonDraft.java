package dev.rollcall.source.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row before all columns are known.
 *
 * @param line the line that it begins on
 * @param cells the cells by the position of their column; null where it has none
 * @param faults the faults of the row
 */
record JsonDraft(long line, List<@Nullable Cell> cells, List<Fault> faults) {
    /** Returns the row with {@code width} cells; a missing one is absent. */
    Row row(long number, int width) {
        List<Cell> row = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            Cell cell = i < cells.size() ? cells.get(i) : null;
            row.add(cell == null ? Cell.ABSENT : cell);
        }
        return new Row(number, line, Collections.unmodifiableList(row), List.copyOf(faults));
    }

    /** Returns the position only, since cells are personal. */
    @Override
    public String toString() {
        return "JsonDraft[line " + line + "]";
    }
}
