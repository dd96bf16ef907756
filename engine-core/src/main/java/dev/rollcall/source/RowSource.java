package dev.rollcall.source;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * Where rows come from. A description, not a resource: it can be opened again and again, and every cursor gives the same rows.
 * An import opens it twice or more often: to survey it, and to apply it. Implementations are immutable and thread-safe. How a source that
 * waits should react to an interrupt is told at {@link RowCursor}.
 */
public interface RowSource {
    /**
     * Starts a pass over the rows. Whoever opens the cursor closes it.
     *
     * @throws SourceException if the source is missing or holds no rows that can be read
     * @throws IOException if reading fails
     */
    RowCursor open() throws IOException;

    /** What the source is called in reports and the journal: a path, a word. Holds no cell values. */
    String description();

    /** Its size in bytes, when known without reading it. */
    OptionalLong sizeInBytes();

    /**
     * Rows that the host has at hand.
     *
     * @param header the column names
     * @param rows one list a row, with one value a column: null is blank, texts are text, and any other {@link Cell},
     *     {@link FieldValue} or boxed Java value ({@link Number}, {@link Boolean}, dates) is what it is. A {@link java.util.Date} is
     *     an instant, but for {@code java.sql.Date}, which is a day. A collection or array becomes a JSON array of its values' texts,
     *     which is how a cell of tags is written. Whatever else there is becomes its text. A null list is a blank row; values that are
     *     missing are blank, and blank ones beyond the header are dropped.
     */
    static RowSource ofRows(List<String> header, List<? extends @Nullable List<? extends @Nullable Object>> rows) {
        return new HostRows(header, rows);
    }
}
