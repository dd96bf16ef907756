package dev.rollcall.internal.dedupe;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A single run of pairs in memory. */
final class PairLog implements PairSink, DuplicateRows {
    /** Most bytes a pair takes, right after the log has grown. */
    static final int BYTES_PER_PAIR = 32;

    private long[] pairs = new long[0];
    private int size;
    private int next;

    @Override
    public void startRun() {}

    @Override
    public void add(long row, long winner) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(128, size * 2));
        }
        pairs[size++] = row;
        pairs[size++] = winner;
    }

    @Override
    public @Nullable Long winnerOf(long row) {
        if (next < size && pairs[next] == row) {
            long winner = pairs[next + 1];
            next += 2;
            return winner;
        }
        return null;
    }

    @Override
    public long count() {
        return size / 2;
    }

    @Override
    public void close() {}
}
