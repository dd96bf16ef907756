package dev.rollcall.source.rows;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** A reader of lists with a value for each column. */
final class ListReader implements RowReader<List<? extends @Nullable Object>> {
    @Override
    public Row read(long number, @Nullable List<? extends @Nullable Object> given, ColumnNames columns) {
        List<Cell> cells = new ArrayList<>();
        if (given != null) {
            given.forEach(value -> cells.add(HostValue.cell(value)));
        }
        int width = columns.count();
        List<Fault> faults = List.of();
        if (cells.stream().skip(width).anyMatch(ListReader::isFilled)) {
            faults = List.of(Fault.ofRow(FaultCode.TOO_MANY_CELLS, "cells: " + cells.size() + ", columns: " + width));
        }
        while (cells.size() < width) {
            cells.add(Cell.BLANK);
        }
        return new Row(number, number, cells.subList(0, width), faults);
    }

    private static boolean isFilled(Cell cell) {
        return cell.kind() != Cell.Kind.BLANK && cell.kind() != Cell.Kind.ABSENT;
    }
}
