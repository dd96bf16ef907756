package dev.rollcall.options;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The type of objects with named parts, each of a type of its own. */
final class ObjectType<T> extends OptionType<T> {
    private final List<ImportOption<?>> parts;
    private final Function<OptionValues, T> maker;
    private final Function<T, OptionValues> values;
    private final Function<String, T> parser;

    /**
     * @param parts the parts, named with the group that they are in
     * @param maker makes an object of the values of its parts, or throws an IllegalArgumentException
     * @param values returns the values of the parts of an object
     * @param parser returns the object of one word of a command line, or throws an IllegalArgumentException
     */
    ObjectType(
            List<ImportOption<?>> parts,
            Function<OptionValues, T> maker,
            Function<T, OptionValues> values,
            Function<String, T> parser) {
        this.parts = List.copyOf(parts);
        this.maker = maker;
        this.values = values;
        this.parser = parser;
    }

    /** Creates a type of objects that cannot be written as one word of a command line. */
    ObjectType(List<ImportOption<?>> parts, Function<OptionValues, T> maker, Function<T, OptionValues> values) {
        this(parts, maker, values, word -> {
            throw new IllegalArgumentException("it has several parts, which cannot be written as one word");
        });
    }

    @Override
    String values() {
        return parts.stream().map(part -> "`" + last(part) + "`").collect(Collectors.joining(", "));
    }

    @Override
    List<String> words() {
        return parts.stream().flatMap(part -> part.words().stream()).toList();
    }

    @Override
    List<ImportOption<?>> parts() {
        return parts;
    }

    @Override
    T read(String name, JsonNode json) {
        if (!json.isObject()) {
            throw wrong(name, TextType.notOfType("an object", json));
        }
        OptionValues.Builder given = new OptionValues.Builder();
        for (var member : json.properties()) {
            ImportOption<?> part = find(member.getKey())
                    .orElseThrow(() -> wrong(name + "." + member.getKey(), "there is no such option"));
            given.read(part, name + "." + member.getKey(), member.getValue());
        }
        try {
            return make(given);
        } catch (IllegalArgumentException e) {
            throw wrong(name, e);
        }
    }

    private T make(OptionValues.Builder given) {
        for (ImportOption<?> part : parts) {
            if (part.isRequired() && !given.has(part)) {
                throw new IllegalArgumentException("'" + last(part) + "' is missing");
            }
        }
        return maker.apply(given.build(parts));
    }

    @Override
    T parseParts(@Nullable T before, Map<String, String> texts) {
        OptionValues.Builder given = before == null ? new OptionValues.Builder() : values.apply(before).toBuilder();
        texts.forEach((name, text) -> given.parse(
                find(name).orElseThrow(() -> new IllegalArgumentException("it has no part '" + name + "'")), text));
        return make(given);
    }

    @Override
    JsonNode write(T value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        OptionValues written = values.apply(value);
        parts.forEach(part -> object.set(last(part), written.write(part)));
        return object;
    }

    @Override
    T parse(String word) {
        return parser.apply(word);
    }

    private Optional<ImportOption<?>> find(String name) {
        return parts.stream().filter(part -> last(part).equals(name)).findFirst();
    }

    private static String last(ImportOption<?> part) {
        return part.name().substring(part.name().lastIndexOf('.') + 1);
    }
}
