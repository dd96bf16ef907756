package dev.rollcall.internal.dedupe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/** Runs of pairs in a temporary file, merged when they are read. */
final class PairFile implements PairSink {
    private final TempFile file;
    private final LongWriter writer;
    private final List<Long> runStarts = new ArrayList<>();

    PairFile() {
        file = TempFile.create();
        writer = new LongWriter(file);
    }

    @Override
    public void startRun() {
        runStarts.add(writer.written());
    }

    @Override
    public void add(long row, long winner) {
        writer.write(row);
        writer.write(winner);
    }

    /** What was added; owns the file from now on. */
    DuplicateRows rows() {
        writer.flush();
        return new Merged();
    }

    void close() {
        file.close();
    }

    private static final class Run {
        private final LongReader reader;
        private long row;
        private long winner;

        Run(LongReader reader) {
            this.reader = reader;
        }

        boolean advance() {
            if (!reader.hasNext()) {
                return false;
            }
            row = reader.next();
            winner = reader.next();
            return true;
        }
    }

    private final class Merged implements DuplicateRows {
        private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparingLong(run -> run.row));

        Merged() {
            for (int i = 0; i < runStarts.size(); i++) {
                long end = i + 1 < runStarts.size() ? runStarts.get(i + 1) : writer.written();
                add(new Run(new LongReader(file, runStarts.get(i), end)));
            }
        }

        @Override
        public long count() {
            return writer.written() / 2;
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
            file.close();
        }
    }
}
