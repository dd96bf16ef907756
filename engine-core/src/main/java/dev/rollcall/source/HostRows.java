package dev.rollcall.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.text.Blanks;
import org.jspecify.annotations.Nullable;

/** The rows of a list in memory. */
final class HostRows implements RowSource {
    private final List<String> header;
    private final List<? extends @Nullable List<? extends @Nullable Object>> rows;

    HostRows(List<String> header, List<? extends @Nullable List<? extends @Nullable Object>> rows) {
        this.header = header.stream().map(Blanks::strip).toList();
        this.rows = rows;
    }

    @Override
    public RowCursor open() {
        return new Cursor(rows.iterator());
    }

    @Override
    public String description() {
        return "rows from the host";
    }

    @Override
    public OptionalLong sizeInBytes() {
        return OptionalLong.empty();
    }

    private final class Cursor implements RowCursor {
        private final Iterator<? extends @Nullable List<? extends @Nullable Object>> remaining;
        private long number;

        Cursor(Iterator<? extends @Nullable List<? extends @Nullable Object>> remaining) {
            this.remaining = remaining;
        }

        @Override
        public List<String> header() {
            return header;
        }

        @Override
        public @Nullable Row next() {
            if (!remaining.hasNext()) {
                return null;
            }
            number++;
            List<? extends @Nullable Object> given = remaining.next();
            List<Cell> values = new ArrayList<>();
            if (given != null) {
                given.forEach(value -> values.add(HostValue.cell(value)));
            }
            return row(values);
        }

        /** Returns a row with one cell for each column. Blank values beyond the header are dropped, as for CSV. */
        private Row row(List<Cell> values) {
            int columns = header.size();
            List<Fault> faults = List.of();
            if (values.stream().skip(columns).anyMatch(HostRows::isFilled)) {
                faults = List.of(
                        Fault.ofRow(FaultCode.TOO_MANY_CELLS, "cells: " + values.size() + ", columns: " + columns));
            }
            List<Cell> cells = new ArrayList<>(values.subList(0, Math.min(columns, values.size())));
            while (cells.size() < columns) {
                cells.add(Cell.BLANK);
            }
            return new Row(number, number, Collections.unmodifiableList(cells), faults);
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private static boolean isFilled(Cell cell) {
        return !(cell instanceof Cell.Blank || cell instanceof Cell.Absent);
    }
}
