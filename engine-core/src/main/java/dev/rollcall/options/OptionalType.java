package dev.rollcall.options;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.jspecify.annotations.Nullable;

/** The type that has the values of another type, and null. */
final class OptionalType<T> extends OptionType<@Nullable T> {
    private final OptionType<T> type;

    OptionalType(OptionType<T> type) {
        this.type = type;
    }

    @Override
    String values() {
        return type.values();
    }

    @Override
    List<String> words() {
        return type.words();
    }

    @Override
    @Nullable
    T read(String name, JsonNode json) {
        return json.isNull() ? null : type.read(name, json);
    }

    @Override
    JsonNode write(@Nullable T value) {
        return value == null ? NullNode.getInstance() : type.write(value);
    }

    @Override
    @Nullable
    T parse(String word) {
        return type.parse(word);
    }

    @Override
    @Nullable
    T parseParts(@Nullable T before, Map<String, String> texts) {
        return type.parseParts(before, texts);
    }

    @Override
    boolean acceptsNull() {
        return true;
    }

    @Override
    @Nullable
    T check(@Nullable T value) {
        return value == null ? null : type.check(value);
    }

    @Override
    @Nullable
    T plus(@Nullable T before, @Nullable T more) {
        return before == null || more == null ? more : type.plus(before, more);
    }

    @Override
    List<ImportOption<?>> parts() {
        return type.parts();
    }
}
