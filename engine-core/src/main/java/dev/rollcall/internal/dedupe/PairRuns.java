package dev.rollcall.internal.dedupe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/** Runs of (row, winning row) pairs, each in the order of rows; merged when they are read. */
final class PairRuns {
    private static final int PAIR_BYTES = 2 * Long.BYTES;
    private static final int MIN_CHUNK = 32 * PAIR_BYTES;
    private static final int MAX_CHUNK = 1 << 15;

    private final int memory;
    private final Spool pairs;
    private final List<Long> starts = new ArrayList<>();

    /** @param memory bytes that may be used */
    PairRuns(int memory) {
        this.memory = memory;
        this.pairs = new Spool(memory / 2);
    }

    void startRun() {
        starts.add(pairs.size());
    }

    void add(long row, long winner) {
        int at = pairs.append(PAIR_BYTES);
        Bytes.putLong(pairs.bytes(), at, row);
        Bytes.putLong(pairs.bytes(), at + Long.BYTES, winner);
    }

    /** What was added; closing it is closing these. */
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
        private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparingLong(run -> run.row));
        private final long count = pairs.size() / PAIR_BYTES;

        Merged() {
            int each = memory / 2 / Math.max(1, starts.size()) & -PAIR_BYTES;
            int chunk = Math.max(MIN_CHUNK, Math.min(each, MAX_CHUNK));
            for (int i = 0; i < starts.size(); i++) {
                long end = i + 1 < starts.size() ? starts.get(i + 1) : pairs.size();
                add(new Run(new SpoolReader(pairs, starts.get(i), end, chunk)));
            }
        }

        @Override
        public long count() {
            return count;
        }

        private void add(Run run) {
            if (run.advance()) {
                runs.add(run);
            }
        }

        @Override
        public @Nullable Long winnerOf(long row) {
            Run nearest = runs.peek();
            if (nearest == null || nearest.row != row) {
                return null;
            }
            runs.remove();
            long winner = nearest.winner;
            add(nearest);
            return winner;
        }

        @Override
        public void close() {
            pairs.close();
        }
    }
}
