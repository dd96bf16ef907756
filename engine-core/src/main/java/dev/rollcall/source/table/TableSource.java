package dev.rollcall.source.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.OptionalLong;

import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.bytes.InflationLimits;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table whose format its content shows, whatever its name says: see {@link TableFormat}. For the options
 * of a format use its own source, such as {@link dev.rollcall.source.csv.CsvSource}. Immutable and thread-safe.
 */
public final class TableSource implements RowSource {
    private final ByteOrigin bytes;
    private final @Nullable Charset charset;

    private TableSource(ByteOrigin bytes, @Nullable Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    /** Returns the rows of a file. The file is first accessed when a cursor is opened. */
    public static TableSource ofFile(Path file) {
        return of(ByteOrigin.ofFile(file));
    }

    /** Returns the rows of bytes from anywhere, compressed or not. */
    public static TableSource of(ByteOrigin bytes) {
        return new TableSource(bytes, null);
    }

    /** Returns a copy that reads a text in this charset, unless a byte order mark names another. Default: detected. */
    public TableSource charset(Charset given) {
        return new TableSource(bytes, given);
    }

    @Override
    public RowCursor open() throws IOException {
        return TableFormat.of(bytes, charset).source(bytes, charset).open();
    }

    @Override
    public String description() {
        return bytes.description();
    }

    @Override
    public OptionalLong sizeInBytes() {
        return bytes.inflated(InflationLimits.DEFAULT).size();
    }

    @Override
    public void release() {
        bytes.release();
    }
}
