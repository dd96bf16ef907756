package dev.rollcall.options;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The values of the options of one group. Immutable. */
abstract class OptionGroup {
    private final OptionValues values;

    private final List<ImportOption<?>> options;

    OptionGroup(OptionValues values, List<ImportOption<?>> options) {
        this.values = values;
        this.options = options;
    }

    final <T extends @Nullable Object> T get(ImportOption<T> option) {
        return values.get(option);
    }

    /** Returns the options that differ from their defaults, as JSON. */
    @Override
    public String toString() {
        return options.stream()
                .filter(option -> !Objects.equals(values.get(option), option.defaultValue()))
                .map(option -> option.name() + "=" + values.write(option))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
