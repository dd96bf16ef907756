package dev.rollcall.runner;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.BadValues;
import dev.rollcall.options.DuplicateCheck;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.ListChannels;
import dev.rollcall.options.ListTarget;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.PhoneAlone;
import dev.rollcall.options.RoleAddresses;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.StatusMeaning;
import dev.rollcall.options.TakenIdentifiers;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The conversion of words on the command line to values, with the messages about invalid ones. */
final class ArgumentWords {
    private ArgumentWords() {}

    /** A column and its target. */
    record MappedColumn(String column, Target target) {}

    /** A field and its rule. */
    record RuledField(String field, FieldRule rule) {}

    /** A field and its choices. */
    record FieldChoices(String field, List<String> values) {}

    /** A field and the required form of its cells. */
    record FieldPattern(String field, String regex) {}

    /** A word and its meaning in columns of statuses. */
    record StatusWord(String word, StatusMeaning meaning) {}

    static CommandLine registerConverters(CommandLine line) {
        constants(line, MergeOption.class);
        constants(line, Duplicates.class);
        constants(line, DuplicateCheck.class);
        constants(line, UnknownColumns.class);
        constants(line, RowRetention.class);
        constants(line, ApplyOrder.class);
        constants(line, IdentifierKind.class);
        constants(line, ProgressStyle.class);
        constants(line, ImportPreset.class);
        constants(line, OnExisting.class);
        constants(line, IdentifierChanges.class);
        constants(line, PhoneAlone.class);
        constants(line, TakenIdentifiers.class);
        constants(line, ListChannels.class);
        constants(line, BadValues.class);
        constants(line, RoleAddresses.class);
        constants(line, Status.class);
        return line.registerConverter(ListTarget.class, saying(ArgumentWords::list))
                .registerConverter(MappedColumn.class, saying(ArgumentWords::mappedColumn))
                .registerConverter(RuledField.class, saying(ArgumentWords::ruledField))
                .registerConverter(FieldChoices.class, saying(ArgumentWords::fieldChoices))
                .registerConverter(FieldPattern.class, saying(ArgumentWords::fieldPattern))
                .registerConverter(StatusWord.class, saying(ArgumentWords::statusWord))
                .registerConverter(ConsentScope.class, saying(ConsentScope::parse))
                .registerConverter(Path.class, ArgumentWords::path)
                .registerConverter(ReportFile.class, argument -> new ReportFile(path(argument)))
                .registerConverter(Character.class, ArgumentWords::delimiter)
                .registerConverter(Charset.class, ArgumentWords::charset)
                .registerConverter(ZoneId.class, ArgumentWords::zone)
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

    private static ListTarget list(String argument) {
        int equals = argument.lastIndexOf('=');
        return equals < 0
                ? new ListTarget(argument, Status.ACTIVE)
                : new ListTarget(argument.substring(0, equals), constant(Status.class, argument.substring(equals + 1)));
    }

    private static MappedColumn mappedColumn(String argument) {
        int equals = argument.lastIndexOf('=');
        if (equals < 0) {
            throw new TypeConversionException("'" + argument + "' is not of the form COLUMN=TARGET");
        }
        return new MappedColumn(argument.substring(0, equals), Target.parse(argument.substring(equals + 1)));
    }

    private static RuledField ruledField(String argument) {
        int equals = argument.lastIndexOf('=');
        if (equals < 0) {
            throw new TypeConversionException("'" + argument + "' is not of the form FIELD=RULE");
        }
        return new RuledField(argument.substring(0, equals), FieldRule.parse(argument.substring(equals + 1)));
    }

    private static FieldChoices fieldChoices(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 0) {
            throw new TypeConversionException("'" + argument + "' is not of the form FIELD=VALUE,VALUE");
        }
        return new FieldChoices(
                argument.substring(0, equals),
                List.of(argument.substring(equals + 1).split(",", -1)));
    }

    private static FieldPattern fieldPattern(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 0) {
            throw new TypeConversionException("'" + argument + "' is not of the form FIELD=REGEX");
        }
        return new FieldPattern(argument.substring(0, equals), argument.substring(equals + 1));
    }

    private static StatusWord statusWord(String argument) {
        int equals = argument.lastIndexOf('=');
        if (equals < 0) {
            throw new TypeConversionException("'" + argument + "' is not of the form WORD=STATUS");
        }
        return new StatusWord(argument.substring(0, equals), StatusMeaning.parse(argument.substring(equals + 1)));
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

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new TypeConversionException("'" + name + "' is no time zone; use a name as Europe/Berlin or +02:00");
        }
    }

    private static UUID importId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException("'" + text + "' is no import id; the history command lists them");
        }
    }

    /** Passes on the message of a value class about an argument that it rejects. */
    private static <T> ITypeConverter<T> saying(ITypeConverter<T> converter) {
        return argument -> {
            try {
                return converter.convert(argument);
            } catch (IllegalArgumentException refused) {
                throw new TypeConversionException(String.valueOf(refused.getMessage()));
            }
        };
    }
}
