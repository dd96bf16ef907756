package dev.rollcall.internal.order;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/** A merge of several sorted runs. */
final class MergedRows implements SortedRows {
    private final PriorityQueue<Head> heads = new PriorityQueue<>();

    /** The next row of a run. */
    private record Head(SortKey at, RowRun run) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return at.compareTo(other.at);
        }
    }

    MergedRows(List<RowRun> runs) throws IOException {
        for (RowRun run : runs) {
            advance(run);
        }
    }

    private void advance(RowRun run) throws IOException {
        SortKey next = run.next();
        if (next != null) {
            heads.add(new Head(next, run));
        }
    }

    @Override
    public @Nullable KeyedRow next() throws IOException {
        Head first = heads.poll();
        if (first == null) {
            return null;
        }
        KeyedRow row = first.run().read(first.at());
        advance(first.run());
        return row;
    }
}
