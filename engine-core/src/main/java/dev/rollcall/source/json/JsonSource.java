package dev.rollcall.source.json;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.internal.rows.OpenRowsCursor;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.bytes.InflationLimits;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a JSON document. It holds them as
 *
 * <ul>
 *   <li>an array of objects,
 *   <li>objects one after another, such as one on each line (NDJSON),
 *   <li>an array of arrays, of which the first has the column names, or an array named {@code columns},
 *       {@code column_names}, {@code field_names} or {@code header} beside it has them,
 *   <li>an object whose fields are all objects, each of which is a row,
 *   <li>or an object that holds one of these under a name: see {@link #rowsAt}.
 * </ul>
 *
 * <p>The names of fields are the columns; an object inside a row has columns of its own, {@code address.city}. A
 * missing name is an absent cell, {@code null} a blank one; numbers keep their digits. An array is a cell of several
 * texts, as tags are. A name that a row has twice, and a row that is no object, are faults of that row; broken JSON
 * ends the import with line and column.
 *
 * <p>Immutable and thread-safe, as every source; the options return a changed copy.
 */
public final class JsonSource implements RowSource {
    private final ByteOrigin bytes;
    private final @Nullable Charset charset;
    private final List<String> path;
    private final @Nullable JsonPlan plan;

    private JsonSource(ByteOrigin bytes, @Nullable Charset charset, List<String> path, @Nullable JsonPlan plan) {
        this.bytes = bytes;
        this.charset = charset;
        this.path = path;
        this.plan = plan;
    }

    /** Returns the rows of a file. The file is first accessed when a cursor is opened. */
    public static JsonSource ofFile(Path file) {
        return of(ByteOrigin.ofFile(file));
    }

    /** Returns the rows of a text in memory. */
    public static JsonSource ofText(String text) {
        return of(ByteOrigin.ofBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Returns the rows of bytes from anywhere: a file, an array, a stream. A gzip file, or a zip file with one file in
     * it, is inflated while it is read.
     */
    public static JsonSource of(ByteOrigin bytes) {
        return new JsonSource(bytes.inflated(InflationLimits.DEFAULT), null, List.of(), null);
    }

    /**
     * Returns a copy that reads the document in this charset. Default: that of its byte order mark, otherwise UTF-16 or
     * UTF-8 if the start of the document shows it. A byte order mark takes precedence over this charset.
     */
    public JsonSource charset(Charset given) {
        return new JsonSource(bytes, given, path, null);
    }

    /**
     * Returns a copy that reads the rows under a name. Default: the rows are the document, or the only array of objects
     * or arrays in it.
     *
     * @param name a field of the document, {@code contacts}; or the names that lead there from the root, each after a
     *     slash, as JSON Pointer writes them: {@code /result/contacts}
     * @throws IllegalArgumentException if it is blank or names the root
     */
    public JsonSource rowsAt(String name) {
        return new JsonSource(bytes, charset, JsonPath.parse(name), null);
    }

    @Override
    public RowCursor open() throws IOException {
        JsonPlan known = plan == null ? new JsonPlan(shape(), null) : plan;
        JsonTokens tokens = JsonTokens.open(bytes, charset);
        boolean opened = false;
        try {
            List<String> names = known.columns() == null ? known.shape().names() : known.columns();
            ColumnNames columns = new ColumnNames(names == null ? List.of() : names);
            OpenRowsCursor cursor = new OpenRowsCursor(
                    JsonRows.open(tokens, known.shape(), columns),
                    columns,
                    known.columns() != null,
                    all -> new JsonSource(bytes, charset, path, new JsonPlan(known.shape(), all)));
            opened = true;
            return cursor;
        } finally {
            if (!opened) {
                tokens.close();
            }
        }
    }

    private JsonShape shape() throws IOException {
        try (JsonTokens tokens = JsonTokens.open(bytes, charset)) {
            return JsonShapes.find(tokens, path);
        }
    }

    /** Returns the path as it was given, or a word for where the bytes are from. */
    @Override
    public String description() {
        return bytes.description();
    }

    @Override
    public OptionalLong sizeInBytes() {
        return bytes.size();
    }

    @Override
    public void release() {
        bytes.release();
    }
}
