package dev.rollcall.internal.dedupe;

import java.io.IOException;

/** Takes (row, winning row) pairs in runs; the rows of a run rise. */
interface PairSink {
    void startRun() throws IOException;

    void add(long row, long winner) throws IOException;

    default void addUnlessSame(long row, long winner) throws IOException {
        if (row != winner) {
            add(row, winner);
        }
    }
}
