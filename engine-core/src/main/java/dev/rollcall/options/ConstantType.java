package dev.rollcall.options;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rollcall.model.Status;

/** The type of some constants of an enum. */
final class ConstantType<E extends Enum<E>> extends OptionType<E> {
    private final List<E> constants;

    ConstantType(List<E> constants) {
        this.constants = constants;
    }

    @Override
    String values() {
        // there are nine, and the page lists them once
        return constants.equals(List.of(Status.values()))
                ? "a status"
                : constants.stream().map(constant -> "`" + constant + "`").collect(Collectors.joining(", "));
    }

    @Override
    List<String> words() {
        return constants.stream().map(ConstantType::word).toList();
    }

    @Override
    E read(String name, JsonNode json) {
        if (!json.isTextual()) {
            throw wrong(name, TextType.notOfType("a text", json));
        }
        String text = json.textValue();
        return find(text, Enum::name).orElseThrow(() -> wrong(name, "'" + text + "' is none of " + constants));
    }

    @Override
    JsonNode write(E value) {
        return TextNode.valueOf(value.name());
    }

    @Override
    E check(E value) {
        if (!constants.contains(value)) {
            throw new IllegalArgumentException(value + " is none of " + constants);
        }
        return value;
    }

    @Override
    E parse(String word) {
        String given = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return find(given, ConstantType::word)
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + word + "' is none of " + String.join(", ", words())));
    }

    private Optional<E> find(String text, Function<E, String> written) {
        return constants.stream()
                .filter(constant -> written.apply(constant).equals(text))
                .findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
