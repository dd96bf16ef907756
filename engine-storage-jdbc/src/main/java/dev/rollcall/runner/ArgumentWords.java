package dev.rollcall.runner;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rollcall.options.ImportPreset;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The conversion of words on the command line to values, with the messages about invalid ones. */
final class ArgumentWords {
    private ArgumentWords() {}

    static CommandLine registerConverters(CommandLine line) {
        constants(line, ProgressStyle.class);
        constants(line, ImportPreset.class);
        return line.registerConverter(Path.class, ArgumentWords::path)
                .registerConverter(ReportFile.class, argument -> new ReportFile(path(argument)))
                .registerConverter(Character.class, ArgumentWords::delimiter)
                .registerConverter(Charset.class, ArgumentWords::charset)
                .registerConverter(UUID.class, ArgumentWords::importId);
    }

    private static <E extends Enum<E>> void constants(CommandLine line, Class<E> type) {
        line.registerConverter(type, word -> constant(type, word));
    }

    /** Returns the constant of a word in any case, with dashes, underscores or spaces. */
    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word.strip().toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-"))) {
                return constant;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants()).map(ArgumentWords::word).collect(Collectors.joining(", "));
        throw new TypeConversionException("'" + word + "' is none of " + known);
    }

    /** Returns a constant as it is written on the command line: {@code first-wins}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Character delimiter(String argument) {
        return switch (argument) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "bar" -> '|';
            default -> {
                if (argument.length() != 1) {
                    throw new TypeConversionException(
                            "'" + argument + "' is neither one character nor comma, semicolon, tab or bar");
                }
                yield argument.charAt(0);
            }
        };
    }

    /** Returns the path of an argument, with the same meaning in Java as in the shell. */
    static Path path(String argument) {
        return LocaleCharacters.ofThisProcess().path(argument);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException("'" + name + "' is no charset that this Java knows");
        }
    }

    private static UUID importId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException("'" + text + "' is no import id; the history command lists them");
        }
    }
}
