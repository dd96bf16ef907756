package dev.rollcall.source.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.bytes.InflationLimits;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table whose format its content shows: see {@link TableFormat}. If the name of the file has the ending
 * of another format, the report has a note. For the options of a format use its own source, such as
 * {@link dev.rollcall.source.csv.CsvSource}. Immutable and thread-safe.
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
        TableFormat format = TableFormat.of(bytes, charset);
        RowSource source = format.source(bytes, charset);
        return format.contradicts(description())
                ? new NotedSource(source, new Note(FaultCode.OTHER_FORMAT, null, 0, List.of(), "it is " + format))
                        .open()
                : source.open();
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
