package dev.rollcall.bench.together;

/**
 * The limits of times, without the machine's stalls.
 *
 * @param optOutMillis an opt-out, accepted or refused
 * @param waitMillis a wait of an import that is too short to be called one
 * @param waitInChunks any other: so many times what the run took for its largest chunk, for each import of the run
 */
record Limits(double optOutMillis, double waitMillis, double waitInChunks) {
    /**
     * Returns the limits of the command. Imports wait for the write lock, so one waits for a chunk of each other one; a
     * chunk that has lost a race is applied twice, and the host may make an edit between two chunks.
     */
    static Limits usual() {
        return new Limits(1_000, 500, 3);
    }

    /** Returns limits that no time exceeds. */
    static Limits none() {
        return new Limits(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
