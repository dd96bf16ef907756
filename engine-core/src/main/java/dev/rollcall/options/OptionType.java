package dev.rollcall.options;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A type of option values: their check, their JSON form and their form on a command line. Immutable.
 *
 * @param <T> the type of the values
 */
abstract class OptionType<T extends @Nullable Object> {
    /** Returns the values for people, in Markdown. */
    abstract String values();

    /** Returns the words of the constants among the values, as on a command line. */
    List<String> words() {
        return List.of();
    }

    /**
     * Returns the value of {@code json}.
     *
     * @param name the name of the option or of the part of its value, for the message
     * @throws IllegalArgumentException if it is not a value of this type; the message names the option
     */
    abstract T read(String name, JsonNode json);

    /** Returns the JSON form of a value. */
    abstract JsonNode write(T value);

    /**
     * Returns the value of one word of a command line.
     *
     * @throws IllegalArgumentException if the word does not stand for a value
     */
    abstract T parse(String word);

    /**
     * Returns a value checked and cleaned.
     *
     * @throws IllegalArgumentException if it is out of its limits
     */
    T check(T value) {
        return value;
    }

    /**
     * Returns an object with some parts changed.
     *
     * @param before the object, or null for one with the defaults of its parts
     * @param texts the texts that the parts are written as on a command line, by the names of the parts
     * @throws IllegalArgumentException if a text is no value of its part, or a part without a default is missing
     */
    T parseParts(@Nullable T before, Map<String, String> texts) {
        throw new IllegalArgumentException("it has no parts");
    }

    /** Reports whether null is a value. */
    boolean acceptsNull() {
        return false;
    }

    /** Returns {@code more} added to {@code before}; a value that is not a collection is replaced. */
    T plus(T before, T more) {
        return more;
    }

    /** Returns the parts of an object. */
    List<ImportOption<?>> parts() {
        return List.of();
    }

    /** Returns the type of the values of this type that {@code check} accepts, as {@code check} returns them. */
    final OptionType<T> checked(UnaryOperator<T> check) {
        return new CheckedType<>(this, check);
    }

    /** Returns the exception about an option with a wrong value. */
    static IllegalArgumentException wrong(String name, String reason) {
        return new IllegalArgumentException("option '" + name + "': " + reason);
    }

    /** Returns the exception about an option with a value that its type rejects. */
    static IllegalArgumentException wrong(String name, IllegalArgumentException reason) {
        return new IllegalArgumentException("option '" + name + "': " + reason.getMessage(), reason);
    }
}
