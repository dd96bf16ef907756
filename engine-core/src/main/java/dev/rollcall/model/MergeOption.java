package dev.rollcall.model;

import java.util.Locale;

/**
 * The effect of an incoming cell on a stored value: the merge table of {@code docs/semantics.md} (F-55). Absent cells
 * have no effect.
 */
public enum MergeOption {
    /** Every cell is written; a blank one clears the value. */
    OVERWRITE,
    /** Blank cells are skipped; others are always written. */
    OVERWRITE_IF_NOT_EMPTY,
    /** Cells are written only if the stored value is blank. */
    OVERWRITE_IF_EMPTY;

    /**
     * Returns the option that vendors or options files name so: {@code Overwrite}, {@code overwrite}, {@code 0};
     * {@code OnlyOverwriteIfNotEmpty}, {@code overwriteIfNotEmpty}, {@code overwrite-if-not-empty}, {@code 1};
     * {@code OnlyOverwriteIfContactDataNotPopulated}, {@code overwriteIfEmpty}, {@code overwrite-if-empty}, {@code 2};
     * or the constant's name (checklist F-55). Case does not matter.
     *
     * @throws IllegalArgumentException if no option has this name; {@code NotAvailableInThisVersion} is not an option
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

    /** Reports whether the incoming cell replaces the stored value. */
    public boolean writes(boolean incomingBlank, boolean storedBlank) {
        return switch (this) {
            case OVERWRITE -> true;
            case OVERWRITE_IF_NOT_EMPTY -> !incomingBlank;
            case OVERWRITE_IF_EMPTY -> storedBlank && !incomingBlank;
        };
    }
}
