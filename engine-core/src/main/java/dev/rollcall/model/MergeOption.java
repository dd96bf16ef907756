package dev.rollcall.model;

/** What an incoming cell does to a stored value: the truth table of SEMANTICS 2.2. Absent cells never reach it. */
public enum MergeOption {
    /** Every cell is written, a blank one clears. */
    OVERWRITE,
    /** Blank cells are skipped, others always win. */
    OVERWRITE_IF_NOT_EMPTY,
    /** Only what is blank in the store is written. */
    OVERWRITE_IF_EMPTY;

    /** Whether the incoming cell is written over the stored value. */
    public boolean writes(boolean incomingBlank, boolean storedBlank) {
        return switch (this) {
            case OVERWRITE -> true;
            case OVERWRITE_IF_NOT_EMPTY -> !incomingBlank;
            case OVERWRITE_IF_EMPTY -> storedBlank && !incomingBlank;
        };
    }
}
