package dev.rollcall.source.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
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
        List<Fault> faults = new ArrayList<>(0);
        if (given != null) {
            given.forEach((name, value) -> {
                String column = Blanks.strip(name);
                int place = columns.place(column);
                while (cells.size() <= place) {
                    cells.add(Cell.ABSENT);
                }
                if (cells.get(place) != Cell.ABSENT) {
                    faults.add(new Fault(FaultCode.REPEATED_NAME, column, null, null));
                }
                cells.set(place, HostValue.cell(value));
            });
        }
        return new Row(number, number, cells, faults);
    }
}
