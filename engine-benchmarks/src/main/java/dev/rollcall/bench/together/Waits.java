package dev.rollcall.bench.together;

import dev.rollcall.job.Progress;
import dev.rollcall.job.ProgressListener;

/** The longest waits of a run's imports between two calls of progress. Thread-safe. */
final class Waits {
    private final Stalls stalls;
    private double millis;
    private double millisWithoutStalls;

    Waits(Stalls stalls) {
        this.stalls = stalls;
    }

    /** Starts to watch an import that begins now. */
    OneImport start() {
        return new OneImport();
    }

    private synchronized void took(Stopwatch time) {
        millis = Math.max(millis, time.millis());
        millisWithoutStalls = Math.max(millisWithoutStalls, time.millisWithoutStalls());
    }

    synchronized double millis() {
        return millis;
    }

    synchronized double millisWithoutStalls() {
        return millisWithoutStalls;
    }

    /** One import. Used by one thread. */
    final class OneImport implements ProgressListener {
        private Stopwatch time = new Stopwatch(stalls);

        @Override
        public void progress(Progress progress) {
            ended();
        }

        /** Ends a wait. */
        void ended() {
            took(time);
            time = new Stopwatch(stalls);
        }
    }
}
