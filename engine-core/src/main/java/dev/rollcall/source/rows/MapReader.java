package dev.rollcall.source.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** A reader of maps with a value for each name. */
final class MapReader implements RowReader<Map<String, ? extends @Nullable Object>> {
    @Override
    public Row read(long number, @Nullable Map<String, ? extends @Nullable Object> given, ColumnNames columns) {
        List<Cell> cells = new ArrayList<>();
        if (given != null) {
            given.forEach((name, value) -> {
                int place = columns.place(Blanks.strip(name));
                while (cells.size() <= place) {
                    cells.add(Cell.ABSENT);
                }
                cells.set(place, HostValue.cell(value));
            });
        }
        return new Row(number, number, cells, List.of());
    }
}
