package dev.rollcall.internal.rows;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import dev.rollcall.source.SourceFindings;
import org.jspecify.annotations.Nullable;

/**
 * A cursor of rows that add columns while they are read. Its header has the columns of the first rows. If later rows
 * have more, the source has to be read again with all of them, and the findings say so.
 */
public final class OpenRowsCursor implements RowCursor {
    /** The largest number of rows that show the columns. */
    private static final int FIRST_ROWS = 1_000;
    /** The largest number of cells and characters of these rows. */
    private static final long FIRST_CHARACTERS = 500_000;
    /** The weight of a cell, in characters. */
    private static final int CELL = 8;

    private final OpenRows rows;
    private final ColumnNames columns;
    private final boolean complete;
    private final Function<List<String>, RowSource> withColumns;
    private final List<String> header;
    private final boolean completeAtFirst;
    private final Deque<Row> first = new ArrayDeque<>();
    private long characters;
    private boolean ended;

    /**
     * Reads the first rows.
     *
     * @param columns the columns, to which the rows add theirs
     * @param complete whether all columns are known
     * @param withColumns returns the source whose columns are all known
     */
    public OpenRowsCursor(
            OpenRows rows, ColumnNames columns, boolean complete, Function<List<String>, RowSource> withColumns)
            throws IOException {
        this.rows = rows;
        this.columns = columns;
        this.complete = complete;
        this.withColumns = withColumns;
        while (!complete && first.size() < FIRST_ROWS && characters < FIRST_CHARACTERS && !ended) {
            readAhead();
        }
        header = columns.names();
        completeAtFirst = complete || ended;
        if (header.isEmpty()) {
            throw new SourceException(Kind.INVALID_FORMAT, "There are no rows that name a column.");
        }
    }

    private void readAhead() throws IOException {
        Row row = rows.next();
        if (row == null) {
            ended = true;
        } else {
            first.add(row);
            characters += weight(row);
        }
    }

    private static long weight(Row row) {
        long characters = (long) CELL * row.cells().size();
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Given given && given.value() instanceof FieldValue.Text text) {
                characters += text.text().length();
            }
        }
        return characters;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean isHeaderComplete() {
        return completeAtFirst;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (first.isEmpty() && !ended) {
            readAhead();
        }
        Row row = first.poll();
        return row == null ? null : new Row(row.number(), row.line(), fitted(row.cells()), row.faults());
    }

    private List<Cell> fitted(List<Cell> cells) {
        List<Cell> fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), header.size())));
        while (fitted.size() < header.size()) {
            fitted.add(Cell.ABSENT);
        }
        return Collections.unmodifiableList(fitted);
    }

    @Override
    public SourceFindings findings() {
        if (columns.count() == header.size()) {
            return SourceFindings.NONE;
        } else if (complete) {
            throw new SourceException(Kind.CHANGED, "The source has other columns than when it was read before.");
        }
        return new SourceFindings(withColumns.apply(columns.names()), Map.of(), Set.of(), List.of());
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
