package dev.rollcall.options;

/**
 * The rules for cleaning cells before they are read as values. Immutable.
 *
 * @param unwrap whether the wrapping that a spreadsheet puts around a text is removed, with a warning on the row:
 *     {@code ="007"}, and an apostrophe before a digit, {@code +}, {@code -} or {@code =} (ruling R-36); default true
 */
public record CellRules(boolean unwrap) {
    private static final CellRules DEFAULTS = new CellRules(true);

    /** Returns the defaults named above. */
    public static CellRules defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with {@code unwrap} set to {@code value}. */
    public CellRules withUnwrap(boolean value) {
        return new CellRules(value);
    }
}
