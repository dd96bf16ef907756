package dev.rollcall.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.options.ImportOption;
import dev.rollcall.options.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The arguments of the command line that set the parts of one option of the import. Immutable.
 *
 * @param option the option
 * @param flag the argument that sets the option with the defaults of its parts, or null if all parts have to be given
 * @param parts the arguments of the parts, by the names of the parts
 */
record ObjectArguments<T extends @Nullable Object>(
        ImportOption<T> option, @Nullable OptionSpec flag, Map<String, OptionArgument> parts) {
    /** Returns the part of {@code option} with the name {@code name}. */
    static ImportOption<?> part(ImportOption<?> option, String name) {
        return option.parts().stream()
                .filter(part -> part.name().equals(option.name() + "." + name))
                .findFirst()
                .orElseThrow();
    }

    List<OptionSpec> specs() {
        return Stream.concat(Stream.ofNullable(flag), parts.values().stream().map(OptionArgument::spec))
                .toList();
    }

    /**
     * Sets the option if one of the arguments is present.
     *
     * @throws ParameterException if an argument that is needed is missing, or one stands for no value of its part
     */
    void apply(CommandSpec parsed, ImportOptions.Builder options) {
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach((part, argument) -> argument.text(parsed).ifPresent(text -> texts.put(part, text)));
        boolean flagged = flag != null
                && parsed.commandLine().getParseResult().hasMatchedOption(parsed.findOption(flag.longestName()));
        if (texts.isEmpty() && !flagged) {
            return;
        }
        T before = options.build().get(option);
        if (flag == null && texts.size() < parts.size()) {
            throw new ParameterException(parsed.commandLine(), names() + " go together");
        }
        try {
            options.set(option, option.parseParts(before, texts));
            if (flag != null && !flagged && before == null) {
                throw new IllegalArgumentException(names() + " go with " + flag.longestName());
            }
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(parsed.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private String names() {
        List<String> names = parts.values().stream().map(OptionArgument::name).toList();
        int last = names.size() - 1;
        return names.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + names.get(last);
    }
}
