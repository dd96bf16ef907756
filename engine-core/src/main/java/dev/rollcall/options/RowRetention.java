package dev.rollcall.options;

/** Which row records the journal keeps. The report's counters are exact whatever is kept. */
public enum RowRetention {
    NONE,
    /** Rows that were refused or have any fault or warning. */
    REFUSED,
    ALL
}
