package dev.rollcall.internal.dedupe;

/** Takes (row, winning row) pairs in runs; the rows of a run rise. */
interface PairSink {
    void startRun();

    void add(long row, long winner);

    default void addUnlessSame(long row, long winner) {
        if (row != winner) {
            add(row, winner);
        }
    }
}
