package dev.rollcall.source.rows;

import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** A reader of the host's rows of one kind. */
@FunctionalInterface
interface RowReader<T> {
    /**
     * Returns a row.
     *
     * @param given the host's row; null is a blank row
     * @param columns the columns, to which those of the row are added
     */
    Row read(long number, @Nullable T given, ColumnNames columns);
}
