package dev.rollcall.options;

import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A type of numbers. */
abstract class NumberType<N extends Number> extends OptionType<N> {
    private final String kind;
    private final Function<JsonNode, @Nullable N> reader;
    private final Function<String, N> parser;

    /**
     * @param kind the kind of number, for messages
     * @param reader returns the number in JSON, or null if there is none of this kind
     * @param parser returns the number in a text, or throws a NumberFormatException
     */
    NumberType(String kind, Function<JsonNode, @Nullable N> reader, Function<String, N> parser) {
        this.kind = kind;
        this.reader = reader;
        this.parser = parser;
    }

    @Override
    String values() {
        return "number";
    }

    @Override
    N read(String name, JsonNode json) {
        N number = reader.apply(json);
        if (number == null) {
            throw wrong(name, TextType.notOfType(kind, json));
        }
        return number;
    }

    @Override
    N parse(String word) {
        try {
            return parser.apply(word.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + word + "' is not " + kind, e);
        }
    }
}
