package dev.rollcall.options;

import org.jspecify.annotations.Nullable;

/** The values of the options of one group. Immutable. */
abstract class OptionGroup {
    private final OptionValues values;

    OptionGroup(OptionValues values) {
        this.values = values;
    }

    final <T extends @Nullable Object> T get(ImportOption<T> option) {
        return values.get(option);
    }
}
