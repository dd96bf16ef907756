package dev.rollcall.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.rollcall.options.ImportOption;
import dev.rollcall.options.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * An argument of the command line that sets an option of the import. Its help is the option's meaning. Immutable.
 *
 * @param option the option
 * @param use the way in which it is set
 * @param name the name, as in {@code --tag-limit}
 * @param label the name of its value in the help; empty for a flag
 * @param help the help, or null for the option's meaning
 */
record OptionArgument(
        ImportOption<?> option,
        Use use,
        String name,
        String label,
        @Nullable String help) {
    /** The way in which an argument sets its option. */
    private enum Use {
        /** One value, which replaces the one before. */
        ONE,
        /** Values that are added to those before. */
        MORE,
        /** Values that replace those before. */
        OTHERS,
        /** A flag that sets the opposite of the default. Its absence leaves the option as it is. */
        FLAG
    }

    /** A reference to another page, which is of no use at a shell. */
    private static final Pattern LINK = Pattern.compile(": see \\[[^]]*]\\([^)]*\\)| See \\[[^]]*]\\([^)]*\\)\\.");

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    /** A sentence about a value that only JSON has. */
    private static final Pattern ABOUT_NULL = Pattern.compile(" ?`null`[^.]*\\.");

    /** The words of all constants. */
    private static final Set<String> CONSTANTS = ImportOptions.all().stream()
            .flatMap(option -> option.words().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Returns an argument with one value. */
    static OptionArgument one(ImportOption<?> option, String name, String label) {
        return new OptionArgument(option, Use.ONE, name, label, null);
    }

    /** Returns an argument that may be repeated, and that adds its values. */
    static OptionArgument more(ImportOption<?> option, String name, String label) {
        return new OptionArgument(option, Use.MORE, name, label, null);
    }

    /** Returns an argument that may be repeated, and whose values replace those of the preset or the options file. */
    static OptionArgument others(ImportOption<?> option, String name, String label) {
        return new OptionArgument(option, Use.OTHERS, name, label, null);
    }

    /** Returns the argument with another help than the option's meaning. */
    OptionArgument explained(String other) {
        return new OptionArgument(option, use, name, label, other);
    }

    /** Returns a flag that sets the option to true. */
    static OptionArgument on(ImportOption<?> option, String name) {
        return new OptionArgument(option, Use.FLAG, name, "", null);
    }

    /** Returns a flag that sets an option to false, which is true by default. */
    static OptionArgument off(ImportOption<Boolean> option, String name, String help) {
        return new OptionArgument(option, Use.FLAG, name, "", help);
    }

    /** Returns the argument for the command line's parser. */
    OptionSpec spec() {
        OptionSpec.Builder spec = OptionSpec.builder(name).description(help == null ? explained() : help);
        return switch (use) {
            case FLAG -> spec.arity("0").type(boolean.class).build();
            case ONE -> spec.arity("1").type(String.class).paramLabel(label).build();
            case MORE, OTHERS ->
                spec.arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel(label)
                        .build();
        };
    }

    /**
     * Sets the option if the argument is present.
     *
     * @throws ParameterException if it stands for no value of the option
     */
    void apply(CommandSpec parsed, ImportOptions.Builder options) {
        List<String> given = given(parsed);
        if (given.isEmpty()) {
            return;
        }
        try {
            set(option, given, options);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    parsed.commandLine(),
                    "Invalid value for option '" + name + "'" + (label.isEmpty() ? "" : " (" + label + ")") + ": "
                            + wrong.getMessage(),
                    wrong);
        }
    }

    /** Returns the text of the argument, if it is present; several values are separated by commas. */
    Optional<String> text(CommandSpec parsed) {
        List<String> given = given(parsed);
        return given.isEmpty() ? Optional.empty() : Optional.of(String.join(",", given));
    }

    private List<String> given(CommandSpec parsed) {
        OptionSpec argument = parsed.findOption(name);
        if (!parsed.commandLine().getParseResult().hasMatchedOption(argument)) {
            return List.of();
        }
        return use == Use.FLAG ? List.of(flagText()) : argument.stringValues();
    }

    /** Returns the opposite of a flag's default. */
    private String flagText() {
        return Boolean.toString(!Boolean.TRUE.equals(option.defaultValue()));
    }

    private <T extends @Nullable Object> void set(
            ImportOption<T> option, List<String> values, ImportOptions.Builder options) {
        switch (use) {
            case ONE, FLAG -> options.set(option, option.parse(values.get(0)));
            case MORE -> values.forEach(value -> options.parse(option, value));
            case OTHERS -> {
                options.set(option, option.parse(values.get(0)));
                values.stream().skip(1).forEach(value -> options.parse(option, value));
            }
        }
    }

    private String explained() {
        List<String> sentences = new ArrayList<>(List.of(plain(option.meaning())));
        boolean repeatable = use == Use.MORE || use == Use.OTHERS;
        String fallback = repeatable || use == Use.FLAG ? "" : defaultWord();
        if (!option.words().isEmpty()) {
            sentences.add("Values: " + String.join(", ", option.words()) + ".");
        }
        if (!fallback.isEmpty()) {
            sentences.add("Default: " + fallback + ".");
        }
        if (repeatable) {
            sentences.add(
                    use == Use.OTHERS
                            ? "Repeatable; replaces those of the preset or the options file."
                            : "Repeatable.");
        }
        return String.join(" ", sentences);
    }

    /** Returns the default as the argument would have it, or nothing if the option is not set by default. */
    private String defaultWord() {
        String json = option.defaultJson().orElse("null");
        return json.equals("null") ? "" : word(json.replaceAll("[\"\\[\\]]", ""));
    }

    /** Returns Markdown as plain text, with constants as they are written on the command line. */
    private String plain(String markdown) {
        String text = LINK.matcher(ABOUT_NULL.matcher(markdown).replaceAll("")).replaceAll("");
        return CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(word(code.group(1))));
    }

    private String word(String text) {
        String word = text.toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> all = List.of(word.split(",", -1));
        return CONSTANTS.containsAll(all) ? word : text;
    }
}
