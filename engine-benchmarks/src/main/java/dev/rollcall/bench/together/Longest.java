package dev.rollcall.bench.together;

/** The longest times of several runs. */
enum Longest {
    OPT_OUT_MILLIS,
    OPT_OUT_MILLIS_WITHOUT_STALLS,
    EDIT_MILLIS,
    LOOK_UP_MILLIS,
    /** The longest time between two progress calls of an import. */
    WAIT_MILLIS,
    WAIT_MILLIS_WITHOUT_STALLS,
    /** The latter, in the time that its run took for its largest chunk. */
    WAIT_IN_CHUNKS
}
