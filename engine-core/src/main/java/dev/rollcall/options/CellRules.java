package dev.rollcall.options;

import java.util.List;

import static dev.rollcall.options.OptionTypes.flag;

/** The rules for cleaning cells before they are read as values. Immutable. */
public final class CellRules extends OptionGroup {
    /**
     * The removal of the wrapping that a spreadsheet puts around a text, with a warning on the row: {@code ="007"}, and
     * an apostrophe before a digit, {@code +}, {@code -} or {@code =} (ruling R-36).
     */
    public static final ImportOption<Boolean> UNWRAP = ImportOption.of(
            "cells.unwrap",
            flag(),
            true,
            "`=\"007\"` is read as `007`, and an apostrophe before a digit, `+`, `-` or `=` is" + " removed.");

    static final List<ImportOption<?>> OPTIONS = List.of(UNWRAP);

    CellRules(OptionValues values) {
        super(values, OPTIONS);
    }

    /** Returns the value of {@link #UNWRAP}. */
    public boolean unwrap() {
        return get(UNWRAP);
    }
}
