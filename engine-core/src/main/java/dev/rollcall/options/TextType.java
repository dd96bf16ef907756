package dev.rollcall.options;

import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The type of values that are written as text. */
final class TextType<T> extends OptionType<T> {
    private final Function<String, T> parser;

    TextType(Function<String, T> parser) {
        this.parser = parser;
    }

    @Override
    String values() {
        return "text";
    }

    @Override
    T read(String name, JsonNode json) {
        if (!json.isTextual()) {
            throw wrong(name, notOfType("a text", json));
        }
        try {
            return parser.apply(json.textValue());
        } catch (IllegalArgumentException e) {
            throw wrong(name, e);
        }
    }

    @Override
    JsonNode write(T value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    T parse(String word) {
        return parser.apply(word);
    }

    /** Returns the reason why JSON of another type is refused. */
    static String notOfType(String expected, JsonNode json) {
        return json.isNull() || json.isMissingNode() ? "it cannot be null" : "it must be " + expected + ", not " + json;
    }
}
