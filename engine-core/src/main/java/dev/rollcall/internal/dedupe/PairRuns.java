package dev.rollcall.internal.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.rollcall.internal.fingerprint.Bytes;
import dev.rollcall.internal.spill.Spool;
import dev.rollcall.internal.spill.SpoolReader;
import org.jspecify.annotations.Nullable;

/** A set of runs of (row, winning row) pairs, each in row order, which are merged when they are read. */
final class PairRuns {
    private static final int PAIR_BYTES = 2 * Long.BYTES;
    private static final int MIN_CHUNK = 32 * PAIR_BYTES;
    /** The limit for the chunks of all runs together, so that they stay in the processor's cache. */
    private static final int MAX_CHUNK = 1 << 13;

    private static final int RUN_BITS = 23;
    private static final int MAX_RUNS = 1 << RUN_BITS;

    private final int memory;
    private final Spool pairs;
    private final List<Long> starts = new ArrayList<>();

    /**
     * Creates an empty set.
     *
     * @param memory the number of bytes to use
     */
    PairRuns(int memory) {
        this.memory = memory;
        this.pairs = new Spool(memory / 2);
    }

    void startRun() {
        if (starts.size() == MAX_RUNS) {
            throw new IllegalStateException("a search with so little memory cannot take so many rows");
        }
        starts.add(pairs.size());
    }

    void add(long row, long winner) {
        int at = pairs.append(PAIR_BYTES);
        Bytes.putLong(pairs.bytes(), at, row);
        Bytes.putLong(pairs.bytes(), at + Long.BYTES, winner);
    }

    /** Returns the pairs added so far. Closing the result closes this set. */
    DuplicateRows rows() {
        return new Merged();
    }

    void close() {
        pairs.close();
    }

    private static final class Run {
        private final SpoolReader reader;
        private long row;
        private long winner;

        Run(SpoolReader reader) {
            this.reader = reader;
        }

        boolean advance() {
            if (!reader.hasNext()) {
                return false;
            }
            reader.require(PAIR_BYTES);
            int at = reader.at();
            row = Bytes.getLong(reader.chunk(), at);
            winner = Bytes.getLong(reader.chunk(), at + Long.BYTES);
            reader.advanceTo(at + PAIR_BYTES);
            return true;
        }
    }

    private final class Merged implements DuplicateRows {
        private final List<Run> runs = new ArrayList<>(starts.size());
        /**
         * A binary heap with the least entry first: the next row of each run that has not ended, with the run's number
         * in the low bits.
         */
        private final long[] next = new long[starts.size()];

        private int left;
        private final long count = pairs.size() / PAIR_BYTES;

        Merged() {
            int each = memory / 2 / Math.max(1, starts.size()) & -PAIR_BYTES;
            int chunk = Math.max(MIN_CHUNK, Math.min(each, MAX_CHUNK));
            for (int i = 0; i < starts.size(); i++) {
                long end = i + 1 < starts.size() ? starts.get(i + 1) : pairs.size();
                Run run = new Run(new SpoolReader(pairs, starts.get(i), end, chunk));
                runs.add(run);
                if (run.advance()) {
                    next[left++] = run.row << RUN_BITS | i;
                }
            }
            // a sorted array is a heap
            Arrays.sort(next, 0, left);
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public @Nullable Long winnerOf(long row) {
            if (left == 0 || next[0] >>> RUN_BITS != row) {
                return null;
            }
            int number = (int) next[0] & (MAX_RUNS - 1);
            Run run = runs.get(number);
            long winner = run.winner;
            if (run.advance()) {
                sink(run.row << RUN_BITS | number);
            } else if (--left > 0) {
                sink(next[left]);
            }
            return winner;
        }

        /** Replaces the least entry with {@code entry}, and restores the heap. */
        private void sink(long entry) {
            int at = 0;
            for (int child = 1; child < left; child = 2 * at + 1) {
                if (child + 1 < left && next[child + 1] < next[child]) {
                    child++;
                }
                if (next[child] >= entry) {
                    break;
                }
                next[at] = next[child];
                at = child;
            }
            next[at] = entry;
        }

        @Override
        public void close() {
            pairs.close();
        }
    }
}
