package dev.rollcall.model;

import java.util.Locale;

/** What an incoming cell does to a stored value: the merge table of {@code docs/semantics.md} (F-55). Absent cells never reach it. */
public enum MergeOption {
    /** Every cell is written, a blank one clears. */
    OVERWRITE,
    /** Blank cells are skipped, others always win. */
    OVERWRITE_IF_NOT_EMPTY,
    /** Only what is blank in the store is written. */
    OVERWRITE_IF_EMPTY;

    /**
     * The option that a vendor or an options file calls so: {@code Overwrite}, {@code overwrite}, {@code 0};
     * {@code OnlyOverwriteIfNotEmpty}, {@code overwriteIfNotEmpty}, {@code overwrite-if-not-empty}, {@code 1};
     * {@code OnlyOverwriteIfContactDataNotPopulated}, {@code overwriteIfEmpty}, {@code overwrite-if-empty}, {@code 2}; or its own
     * name (checklist F-55). Case does not matter.
     *
     * @throws IllegalArgumentException if none is called so; {@code NotAvailableInThisVersion} is no option
     */
    public static MergeOption parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "")) {
            case "0", "overwrite" -> OVERWRITE;
            case "1", "onlyoverwriteifnotempty", "overwriteifnotempty" -> OVERWRITE_IF_NOT_EMPTY;
            case "2", "onlyoverwriteifcontactdatanotpopulated", "overwriteifempty" -> OVERWRITE_IF_EMPTY;
            default ->
                throw new IllegalArgumentException("'" + text.strip() + "' is no merge option; use overwrite,"
                        + " overwrite-if-not-empty or overwrite-if-empty");
        };
    }

    /** Whether the incoming cell is written over the stored value. */
    public boolean writes(boolean incomingBlank, boolean storedBlank) {
        return switch (this) {
            case OVERWRITE -> true;
            case OVERWRITE_IF_NOT_EMPTY -> !incomingBlank;
            case OVERWRITE_IF_EMPTY -> storedBlank && !incomingBlank;
        };
    }
}
