package dev.rollcall.bench.together;

/** A count over runs. */
enum Counted {
    RUNS,
    FAILED_RUNS,
    IMPORTS,
    KEPT_AS_A_WHOLE,
    REJECTED,
    ROWS,
    OPT_OUTS,
    /** The opt-outs that were still deferred until the end of an import when they had returned. */
    DEFERRED,
    OPT_OUTS_NOT_TAKEN,
    ERASURES,
    GRANTS,
    OTHER_EDITS,
    EDITS_REFUSED,
    LOOK_UPS,
    /** Contacts that were looked up, alone or in a scan, and had to be closed. */
    SEEN_CLOSED
}
