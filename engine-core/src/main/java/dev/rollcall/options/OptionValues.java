package dev.rollcall.options;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The values of some options. Immutable. */
final class OptionValues {
    private final Map<ImportOption<?>, @Nullable Object> values;

    private OptionValues(Map<ImportOption<?>, @Nullable Object> values) {
        this.values = values;
    }

    // set() and read() put only values of its option's type into the map: null only if that type has it
    @SuppressWarnings({"unchecked", "NullAway"})
    <T extends @Nullable Object> T get(ImportOption<T> option) {
        return (T) values.get(option);
    }

    <T extends @Nullable Object> JsonNode write(ImportOption<T> option) {
        return option.write(get(option));
    }

    Builder toBuilder() {
        Builder builder = new Builder();
        builder.values.putAll(values);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OptionValues same && values.equals(same.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** A builder of option values. Not thread-safe. */
    static final class Builder {
        private final Map<ImportOption<?>, @Nullable Object> values = new HashMap<>();

        <T extends @Nullable Object> Builder set(ImportOption<T> option, T value) {
            values.put(option, option.check(value));
            return this;
        }

        <T extends @Nullable Object> Builder read(ImportOption<T> option, String name, JsonNode json) {
            values.put(option, option.read(name, json));
            return this;
        }

        <T extends @Nullable Object> Builder parse(ImportOption<T> option, String text) {
            values.put(option, option.parse(text));
            return this;
        }

        boolean has(ImportOption<?> option) {
            return values.containsKey(option);
        }

        // as above
        @SuppressWarnings({"unchecked", "NullAway"})
        <T extends @Nullable Object> T get(ImportOption<T> option) {
            return has(option) ? (T) values.get(option) : option.initial();
        }

        /** Returns the values of {@code options}; one that is not set has its default. */
        OptionValues build(Collection<ImportOption<?>> options) {
            Map<ImportOption<?>, @Nullable Object> all = new HashMap<>();
            options.forEach(option -> all.put(option, get(option)));
            return new OptionValues(all);
        }
    }
}
