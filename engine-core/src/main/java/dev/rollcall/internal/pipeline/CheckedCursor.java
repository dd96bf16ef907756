package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceFindings;
import org.jspecify.annotations.Nullable;

/**
 * A cursor that checks that rows are as {@link RowCursor} promises. Duplicates and row records refer to row numbers:
 * with wrong numbers they would refer to another row, and nobody would notice.
 */
final class CheckedCursor implements RowCursor {
    private final RowCursor cursor;
    private int columns;
    private long rows;

    private CheckedCursor(RowCursor cursor) {
        this.cursor = cursor;
    }

    /** Opens {@code source}, which may be an implementation of the host. */
    static RowCursor open(RowSource source) throws IOException {
        return new CheckedCursor(source.open());
    }

    @Override
    public List<String> header() {
        return cursor.header();
    }

    /**
     * Returns the next row.
     *
     * @throws SourceException if the row is not as promised
     */
    @Override
    public @Nullable Row next() throws IOException {
        Row row = cursor.next();
        if (row != null) {
            columns = rows == 0 ? cursor.header().size() : columns;
            rows++;
            require(row);
        }
        return row;
    }

    private void require(Row row) {
        if (row.number() != rows) {
            throw wrong(
                    "Row %,d of the source has the number %,d. RowCursor.next must number the rows"
                            + " of each pass 1, 2, 3, …"
                            + " without a gap.",
                    rows, row.number());
        } else if (row.cells() == null || row.faults() == null) {
            throw wrong("Row %,d of the source has null for its cells or its faults. A list may be empty.", rows);
        } else if (row.cells().size() != columns) {
            throw wrong(
                    "Row %,d of the source has %,d cells, and its header %,d columns. Each row must have one cell for"
                            + " each column: Cell.BLANK or Cell.ABSENT where there is nothing.",
                    rows, row.cells().size(), columns);
        }
        for (Cell cell : row.cells()) {
            if (cell == null) {
                throw wrong(
                        "Row %,d of the source has null for a cell. Give Cell.BLANK or Cell.ABSENT where there is"
                                + " nothing.",
                        rows);
            }
        }
    }

    private static SourceException wrong(String message, Object... numbers) {
        return new SourceException(SourceException.Kind.BROKEN, String.format(Locale.ROOT, message, numbers));
    }

    @Override
    public long bytesRead() {
        return cursor.bytesRead();
    }

    @Override
    public boolean isHeaderComplete() {
        return cursor.isHeaderComplete();
    }

    @Override
    public SourceFindings findings() {
        return cursor.findings();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
