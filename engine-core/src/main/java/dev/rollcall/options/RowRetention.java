package dev.rollcall.options;

/** The row records that the journal stores. The report's counters are exact in every case. */
public enum RowRetention {
    /** No records. */
    NONE,
    /** Records of rows that were refused or have any fault or warning. */
    REFUSED,
    /** Records of all rows. */
    ALL
}
