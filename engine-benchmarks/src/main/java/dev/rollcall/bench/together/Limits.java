package dev.rollcall.bench.together;

/**
 * The limits of times, without the machine's stalls.
 *
 * @param optOutMillis an opt-out, taken or not
 * @param waitMillis a wait of an import that is too short to be called one
 * @param waitInChunks any other: so many times what the run took for its largest chunk, for each import of the run
 */
record Limits(double optOutMillis, double waitMillis, double waitInChunks) {
    /**
     * Those of the command. Imports take turns, so one waits for a chunk of each other; a chunk that has lost a race is
     * done twice, and between two chunks the host may change something.
     */
    static Limits usual() {
        return new Limits(1_000, 500, 3);
    }

    /** Nothing takes too long. */
    static Limits none() {
        return new Limits(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
