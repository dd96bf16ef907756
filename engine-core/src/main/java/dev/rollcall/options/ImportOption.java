package dev.rollcall.options;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An option of an import: its name, the values that it takes, its default and its meaning.
 * {@link ImportOptions.Builder#set} sets it, and {@link ImportOptions#get} returns its value. Every option is a
 * constant of the group of rules that it belongs to. Immutable.
 *
 * @param <T> the type of its values
 */
public final class ImportOption<T extends @Nullable Object> {
    private final String name;
    private final OptionType<T> type;
    private final @Nullable T defaultValue;
    private final boolean required;
    private final String meaning;

    private ImportOption(String name, OptionType<T> type, @Nullable T defaultValue, boolean required, String meaning) {
        this.name = name;
        this.type = type;
        this.defaultValue = defaultValue;
        this.required = required;
        this.meaning = meaning;
    }

    /**
     * Creates an option.
     *
     * @param name the name in JSON, after the names of its groups, as in {@code values.dates.detect}
     * @param type the type of its values
     * @param defaultValue the default
     * @param meaning the meaning, as for {@link #meaning()}
     */
    static <T extends @Nullable Object> ImportOption<T> of(
            String name, OptionType<T> type, T defaultValue, String meaning) {
        return new ImportOption<>(name, type, type.check(defaultValue), false, meaning);
    }

    /** Creates a part of an object that has no default. */
    static <T> ImportOption<T> required(String name, OptionType<T> type, String meaning) {
        return new ImportOption<>(name, type, null, true, meaning);
    }

    /** Returns the name as in JSON, after the names of its groups: {@code tags.rowLimit}. */
    public String name() {
        return name;
    }

    /** Returns the default; null also for a part of an object that has none. */
    public @Nullable T defaultValue() {
        return defaultValue;
    }

    /** Returns the meaning for people: a few sentences in Markdown, with links to pages beside {@code options.md}. */
    public String meaning() {
        return meaning;
    }

    /** Returns the values that the option takes, for people, in Markdown. */
    public String values() {
        return type.values();
    }

    /**
     * Returns the words of the constants that the option takes, as {@link #parse} accepts them: {@code first-wins}.
     * None if it takes no constants.
     */
    public List<String> words() {
        return type.words();
    }

    /** Returns the default as JSON text; empty for a part of an object that has none. */
    public Optional<String> defaultJson() {
        return required ? Optional.empty() : Optional.of(write(initial()).toString());
    }

    /** Returns the parts of the option's value; none if the value is not an object with named parts. */
    public List<ImportOption<?>> parts() {
        return type.parts();
    }

    /**
     * Returns the value that {@code text} stands for, as on a command line: a constant in any case with dashes, a
     * number, {@code true} or {@code false}; a list with one element; an object with one member, {@code NAME=VALUE}.
     *
     * @throws IllegalArgumentException if it stands for no value of this option; the message is for people
     */
    public T parse(String text) {
        return type.check(type.parse(text));
    }

    /**
     * Returns a value with some parts changed.
     *
     * @param before the value, or null for one with the defaults of its parts
     * @param texts the texts that the parts are written as, as for {@link #parse}, by the names of the parts
     * @throws IllegalArgumentException if a text is no value of its part, or a part without a default is missing; the
     *     message is for people
     */
    public T parseParts(@Nullable T before, Map<String, String> texts) {
        return type.parseParts(before, texts);
    }

    /**
     * Returns a value checked and cleaned.
     *
     * @throws IllegalArgumentException if it is out of its limits, or null without need
     */
    T check(T value) {
        if (value == null && !type.acceptsNull()) {
            throw new IllegalArgumentException("option '" + name + "' cannot be null");
        }
        return type.check(value);
    }

    /** Returns {@code more} added to {@code before}, or {@code more} if values of this type cannot be added. */
    T plus(T before, T more) {
        return type.check(type.plus(before, more));
    }

    /** Returns the default of an option that has one. */
    // null is the default of options that may be null only
    @SuppressWarnings("NullAway")
    T initial() {
        return defaultValue;
    }

    boolean isRequired() {
        return required;
    }

    /** @param path the name in messages, which tells where in the JSON the value is */
    T read(String path, JsonNode json) {
        return type.read(path, json);
    }

    JsonNode write(T value) {
        return type.write(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
