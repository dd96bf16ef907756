package dev.rollcall.options;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

/** The type of true and false. */
final class FlagType extends OptionType<Boolean> {
    static final FlagType INSTANCE = new FlagType();

    private FlagType() {}

    @Override
    String values() {
        return "`true`, `false`";
    }

    @Override
    Boolean read(String name, JsonNode json) {
        if (!json.isBoolean()) {
            throw wrong(name, TextType.notOfType("true or false", json));
        }
        return json.booleanValue();
    }

    @Override
    JsonNode write(Boolean value) {
        return BooleanNode.valueOf(value);
    }

    @Override
    Boolean parse(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + word + "' is neither true nor false");
        };
    }
}
