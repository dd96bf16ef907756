package dev.rollcall.options;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A type whose values a check accepts and cleans. */
final class CheckedType<T extends @Nullable Object> extends OptionType<T> {
    private final OptionType<T> unchecked;
    private final UnaryOperator<T> check;

    CheckedType(OptionType<T> unchecked, UnaryOperator<T> check) {
        this.unchecked = unchecked;
        this.check = check;
    }

    @Override
    String values() {
        return unchecked.values();
    }

    @Override
    List<String> words() {
        return unchecked.words();
    }

    @Override
    T read(String name, JsonNode json) {
        T value = unchecked.read(name, json);
        try {
            return check(value);
        } catch (IllegalArgumentException e) {
            throw wrong(name, e);
        }
    }

    @Override
    JsonNode write(T value) {
        return unchecked.write(value);
    }

    @Override
    T parse(String word) {
        return unchecked.parse(word);
    }

    @Override
    T check(T value) {
        return check.apply(unchecked.check(value));
    }

    @Override
    T parseParts(@Nullable T before, Map<String, String> texts) {
        return check(unchecked.parseParts(before, texts));
    }

    @Override
    boolean acceptsNull() {
        return unchecked.acceptsNull();
    }

    @Override
    T plus(T before, T more) {
        return unchecked.plus(before, more);
    }

    @Override
    List<ImportOption<?>> parts() {
        return unchecked.parts();
    }
}
