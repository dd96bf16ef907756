package dev.rollcall.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.FieldValue;
import org.jspecify.annotations.Nullable;

/** Rows from a list of the host's. */
final class HostRows implements RowSource {
    private static final int MAX_DIGITS = 1_000;

    private final List<String> header;
    private final List<? extends List<? extends @Nullable Object>> rows;

    HostRows(List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
        this.header = header.stream().map(String::strip).toList();
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
        private final Iterator<? extends List<? extends @Nullable Object>> remaining;
        private long number;

        Cursor(Iterator<? extends List<? extends @Nullable Object>> remaining) {
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
            List<? extends @Nullable Object> values = remaining.next();
            List<Cell> cells = new ArrayList<>(header.size());
            for (int i = 0; i < header.size(); i++) {
                cells.add(i < values.size() ? cell(values.get(i)) : Cell.BLANK);
            }
            List<Fault> faults = values.size() <= header.size()
                    ? List.of()
                    : List.of(Fault.ofRow(
                            FaultCode.TOO_MANY_CELLS, "cells: " + values.size() + ", columns: " + header.size()));
            return new Row(number, number, cells, faults);
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private static Cell cell(@Nullable Object value) {
        if (value == null) {
            return Cell.BLANK;
        } else if (value instanceof Cell.Given given) {
            return cell(given.value());
        } else if (value instanceof Cell cell) {
            return cell;
        } else if (value instanceof FieldValue.Text text) {
            return Cell.ofText(text.text());
        } else if (value instanceof FieldValue typed) {
            return new Cell.Given(typed);
        } else if (value instanceof Boolean flag) {
            return new Cell.Given(new FieldValue.Flag(flag));
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return cell(new BigDecimal(number.toString()));
        } else if (value instanceof LocalDate date) {
            return new Cell.Given(new FieldValue.Day(date));
        } else if (value instanceof Instant instant) {
            return new Cell.Given(new FieldValue.Moment(instant));
        }
        return Cell.ofText(value.toString());
    }

    /** Written out, a number like 1e-999999999 would fill the memory; as text it is a fault of its row. */
    private static Cell cell(BigDecimal number) {
        boolean writable = Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
        return writable ? new Cell.Given(new FieldValue.Decimal(number)) : Cell.ofText(number.toString());
    }
}
