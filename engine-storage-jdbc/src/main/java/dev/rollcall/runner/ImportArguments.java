package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.rollcall.internal.text.Name;
import dev.rollcall.job.Watchdog;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The arguments of one call of {@code rollcall import} that make the import's options. */
final class ImportArguments {
    private static final String OPTIONS_FILE = "--options";
    private static final String PRESET = "--preset";
    private static final String NO_PLACEHOLDERS = "--no-placeholders";
    private static final String MAX_INVALID = "--max-invalid";

    private final CommandSpec command;

    /** @param command the command, with the arguments of {@link #addTo}, after it has been parsed */
    ImportArguments(CommandSpec command) {
        this.command = command;
    }

    /** Adds the arguments to a command. */
    static void addTo(CommandSpec command) {
        ArgumentGroups.GROUPS.forEach((heading, arguments) -> {
            List<OptionSpec> specs = new ArrayList<>(first(heading));
            arguments.forEach(argument -> specs.add(argument.spec()));
            specs.addAll(last(heading));
            ArgGroupSpec.Builder group = ArgGroupSpec.builder().validate(false).heading("%n" + heading + ":%n");
            specs.forEach(group::addArg);
            command.addArgGroup(group.build());
        });
    }

    private static List<OptionSpec> first(String heading) {
        return switch (heading) {
            case ArgumentGroups.MERGE ->
                List.of(
                        OptionSpec.builder(OPTIONS_FILE)
                                .arity("1")
                                .type(Path.class)
                                .paramLabel("FILE")
                                .description("Import options as JSON. Other arguments take precedence. Lists, tags and"
                                        + " mapped columns are added.")
                                .build(),
                        OptionSpec.builder(PRESET)
                                .arity("1")
                                .type(ImportPreset.class)
                                .paramLabel("VENDOR")
                                .description("Start from the rules of a vendor's own import: unisender, dotdigital-v2,"
                                        + " dotdigital-v3, everlytic. Not together with --options.")
                                .build());
            case ArgumentGroups.LEAVING -> ArgumentGroups.EVERYBODY_LEFT.specs();
            case ArgumentGroups.GUARDS ->
                List.of(OptionSpec.builder(MAX_INVALID)
                        .arity("1")
                        .type(Double.class)
                        .paramLabel("SHARE")
                        .description("The share of rows without a valid identifier, 0 to 1, above which nothing is"
                                + " imported.")
                        .build());
            default -> List.of();
        };
    }

    private static List<OptionSpec> last(String heading) {
        return switch (heading) {
            case ArgumentGroups.IDENTIFIERS ->
                List.of(OptionSpec.builder(NO_PLACEHOLDERS)
                        .arity("0")
                        .type(boolean.class)
                        .description("Read NULL, n/a, 0, phone numbers such as 000-000-0000 and the like as"
                                + " identifiers.")
                        .build());
            case ArgumentGroups.SPECIAL -> ArgumentGroups.GRANT.specs();
            default -> List.of();
        };
    }

    /** Returns the options file, if there is one. */
    Optional<Path> optionsFile() {
        return Optional.ofNullable(command.findOption(OPTIONS_FILE).getValue());
    }

    /**
     * Returns the check of the file before it is imported, if there is one.
     *
     * @throws IllegalArgumentException if its limit is not a share
     */
    Optional<Watchdog> watchdog() {
        Double share = command.findOption(MAX_INVALID).getValue();
        return Optional.ofNullable(share).map(Watchdog::maxInvalidShare);
    }

    /**
     * Returns the import options.
     *
     * @throws IllegalArgumentException if a value is invalid or two exclude each other; the message is for people
     */
    ImportOptions options() {
        requireEachColumnOnce();
        ImportOptions.Builder options = base();
        ArgumentGroups.GROUPS.values().forEach(group -> group.forEach(argument -> argument.apply(command, options)));
        if (isPresent(NO_PLACEHOLDERS)) {
            requireNoPlaceholder();
            options.set(IdentifierRules.PLACEHOLDERS, Set.of());
        }
        ArgumentGroups.GRANT.apply(command, options);
        ArgumentGroups.EVERYBODY_LEFT.apply(command, options);
        return options.build();
    }

    private boolean isPresent(String name) {
        return command.commandLine().getParseResult().hasMatchedOption(name);
    }

    private void requireNoPlaceholder() {
        if (isPresent("--placeholder")) {
            throw new IllegalArgumentException(
                    "--no-placeholders and --placeholder exclude each other; --placeholder alone replaces the usual"
                            + " ones");
        }
    }

    /** Rejects two targets for one column; the engine would silently use the last one. */
    private void requireEachColumnOnce() {
        Set<String> columns = new HashSet<>();
        for (String mapped : command.findOption("--map").stringValues()) {
            int equals = mapped.lastIndexOf('=');
            String column = equals < 0 ? mapped : mapped.substring(0, equals);
            if (!columns.add(Name.key(column))) {
                throw new IllegalArgumentException("the column '" + column + "' is mapped twice");
            }
        }
    }

    private ImportOptions.Builder base() {
        ImportPreset preset = command.findOption(PRESET).getValue();
        if (optionsFile().isEmpty()) {
            return preset == null ? ImportOptions.builder() : ImportOptions.builder(preset);
        }
        if (preset != null) {
            throw new IllegalArgumentException(
                    "--preset and --options exclude each other; put what differs into the file");
        }
        Path file = optionsFile().get();
        try {
            return ImportOptions.fromJson(Files.readString(file)).toBuilder();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the options file " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }
}
