package dev.rollcall.options;

/**
 * How cells are taken before they are read as what their column feeds.
 *
 * @param unwrap whether what a spreadsheet puts around a text so that it stays one is taken off, with a warning on the row: {@code
 *     ="007"}, and an apostrophe before a digit, {@code +}, {@code -} or {@code =} (ruling R-36); default yes
 */
public record CellRules(boolean unwrap) {
    private static final CellRules DEFAULTS = new CellRules(true);

    public static CellRules defaults() {
        return DEFAULTS;
    }

    public CellRules withUnwrap(boolean value) {
        return new CellRules(value);
    }
}
