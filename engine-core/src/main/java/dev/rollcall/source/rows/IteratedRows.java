package dev.rollcall.source.rows;

import java.util.Iterator;

import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.internal.rows.OpenRows;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** The rows of an iterator. */
final class IteratedRows<T> implements OpenRows {
    private final Iterator<? extends @Nullable T> remaining;
    private final RowReader<T> reader;
    private final ColumnNames columns;
    private final Runnable closing;
    private long number;

    /** @param closing what to do when the rows are closed */
    IteratedRows(
            Iterator<? extends @Nullable T> remaining, RowReader<T> reader, ColumnNames columns, Runnable closing) {
        this.closing = closing;
        this.remaining = remaining;
        this.reader = reader;
        this.columns = columns;
    }

    @Override
    public @Nullable Row next() {
        if (!remaining.hasNext()) {
            return null;
        }
        number++;
        return reader.read(number, remaining.next(), columns);
    }

    @Override
    public void close() {
        closing.run();
    }
}
