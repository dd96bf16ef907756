package dev.rollcall.internal.order;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/** Several sorted runs as one. */
final class MergedRows implements SortedRows {
    private final PriorityQueue<Head> heads = new PriorityQueue<>((one, other) -> one.row.compareTo(other.row));

    /** The next row of a run, and what comes after it. */
    private record Head(KeyedRow row, SortedRows rest) {}

    MergedRows(List<SortedRows> runs) throws IOException {
        for (SortedRows run : runs) {
            advance(run);
        }
    }

    private void advance(SortedRows run) throws IOException {
        KeyedRow row = run.next();
        if (row != null) {
            heads.add(new Head(row, run));
        }
    }

    @Override
    public @Nullable KeyedRow next() throws IOException {
        Head first = heads.poll();
        if (first == null) {
            return null;
        }
        advance(first.rest());
        return first.row();
    }
}
