package dev.rollcall.source.rows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.internal.rows.OpenRows;
import dev.rollcall.internal.rows.OpenRowsCursor;
import dev.rollcall.internal.rows.RowBytes;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.bytes.ByteOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the host has as Java values: lists, maps or records.
 *
 * <p>A value is a cell of its type: null is blank, texts are texts, and any other {@link Cell}, {@link FieldValue} or
 * boxed Java value ({@link Number}, {@link Boolean}, dates) has its own type. A {@link java.util.Date} is an instant,
 * except {@code java.sql.Date}, which is a day. An {@link java.util.Optional} is its value, or blank. A collection or
 * an array becomes a JSON array of the texts of its values, which is the form of a cell of tags. Any other value
 * becomes its text. A null row is a blank row.
 *
 * <p>An {@link Iterable} is iterated at least twice and must return the same rows. A {@link Stream} is read once and
 * closed at its end: its rows are kept while they are read, in memory or in a temporary file that only its owner may
 * read, until the import has ended.
 */
public final class HostRows implements RowSource {
    private final List<String> known;
    private final boolean complete;
    /** The rows of an iterable, with the columns to which they add theirs; null if the rows can be read once. */
    private final @Nullable Function<ColumnNames, OpenRows> iterated;
    /** The rows that can be read once, with their columns; null if the rows are those of an iterable. */
    private final @Nullable Kept kept;

    /** Rows that were read once. */
    private record Kept(ByteOrigin bytes, ColumnNames columns) {}

    private HostRows(
            List<String> known,
            boolean complete,
            @Nullable Function<ColumnNames, OpenRows> iterated,
            @Nullable Kept kept) {
        this.known = known;
        this.complete = complete;
        this.iterated = iterated;
        this.kept = kept;
    }

    /**
     * Returns the rows of lists.
     *
     * @param header the column names
     * @param rows a list for each row, with a value for each column; missing values are blank, and blank values beyond
     *     the header are dropped
     */
    public static HostRows of(
            List<String> header, Iterable<? extends @Nullable List<? extends @Nullable Object>> rows) {
        return again(rows, new ListReader(), stripped(header), true);
    }

    /** Returns the rows of lists that can be read once; see {@link #of(List, Iterable)}. */
    public static HostRows of(List<String> header, Stream<? extends @Nullable List<? extends @Nullable Object>> rows) {
        return once(rows, new ListReader(), stripped(header), true);
    }

    /** Returns the rows of maps. Their names are the columns; a missing name is an absent cell. */
    public static HostRows ofMaps(Iterable<? extends @Nullable Map<String, ? extends @Nullable Object>> rows) {
        return again(rows, new MapReader(), List.of(), false);
    }

    /** Returns the rows of maps that can be read once; see {@link #ofMaps(Iterable)}. */
    public static HostRows ofMaps(Stream<? extends @Nullable Map<String, ? extends @Nullable Object>> rows) {
        return once(rows, new MapReader(), List.of(), false);
    }

    /**
     * Returns the rows of Java records, whose components are the columns.
     *
     * @throws IllegalArgumentException if the components cannot be read
     */
    public static <T extends Record> HostRows ofRecords(Class<T> type, Iterable<? extends @Nullable T> rows) {
        RecordReader<T> reader = new RecordReader<>(type);
        return again(rows, reader, reader.names(), true);
    }

    /** Returns the rows of Java records that can be read once; see {@link #ofRecords(Class, Iterable)}. */
    public static <T extends Record> HostRows ofRecords(Class<T> type, Stream<? extends @Nullable T> rows) {
        RecordReader<T> reader = new RecordReader<>(type);
        return once(rows, reader, reader.names(), true);
    }

    private static List<String> stripped(List<String> header) {
        return header.stream().map(Blanks::strip).toList();
    }

    private static <T> HostRows again(
            Iterable<? extends @Nullable T> rows, RowReader<T> reader, List<String> known, boolean complete) {
        return new HostRows(
                known, complete, columns -> new IteratedRows<>(rows.iterator(), reader, columns, () -> {}), null);
    }

    private static <T> HostRows once(
            Stream<? extends @Nullable T> rows, RowReader<T> reader, List<String> known, boolean complete) {
        ColumnNames columns = new ColumnNames(known);
        OpenRows read = new IteratedRows<T>(rows.iterator(), reader, columns, rows::close);
        return once(read, known, complete, columns);
    }

    /** Returns the rows that {@code read} returns once. */
    static HostRows once(OpenRows read, List<String> known, boolean complete, ColumnNames columns) {
        return new HostRows(known, complete, null, new Kept(ByteOrigin.ofStream(new RowBytes(read)), columns));
    }

    @Override
    public RowCursor open() throws IOException {
        ColumnNames columns = kept == null ? new ColumnNames(known) : kept.columns();
        OpenRows rows = kept == null
                ? Objects.requireNonNull(iterated).apply(columns)
                : RowBytes.decode(kept.bytes().open());
        return new OpenRowsCursor(rows, columns, complete, all -> new HostRows(all, true, iterated, kept));
    }

    @Override
    public String description() {
        return "rows from the host";
    }

    @Override
    public OptionalLong sizeInBytes() {
        return OptionalLong.empty();
    }

    @Override
    public void release() {
        if (kept != null) {
            kept.bytes().release();
        }
    }
}
