package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.docs.Documentation;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOption;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of options has every option, with its values and default, and every argument of {@code import --help}. */
class OptionsPageTest {
    private static final String PAGE = "engine-core/docs/options.md";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z]+(?:\\.[a-zA-Z]+)*)` \\|.*\\|");
    private static final Pattern ARGUMENT = Pattern.compile("--[a-z][a-z-]+");

    @TempDir
    private Path folder;

    private static String page() {
        return Documentation.read(PAGE);
    }

    /** All options, and the parts of those that have parts. */
    private static List<ImportOption<?>> options() {
        return ImportOptions.all().stream()
                .flatMap(option ->
                        option.parts().isEmpty() ? Stream.<ImportOption<?>>of(option) : option.parts().stream())
                .toList();
    }

    private static Stream<OptionArgument> arguments() {
        return Stream.of(
                        ArgumentGroups.GROUPS.values().stream().flatMap(List::stream),
                        ArgumentGroups.EVERYBODY_LEFT.parts().values().stream(),
                        ArgumentGroups.GRANT.parts().values().stream())
                .flatMap(found -> found);
    }

    /** The argument of the command line that sets an option; a preset if only presets set it. */
    private static String argument(ImportOption<?> option) {
        return arguments()
                .filter(argument -> argument.option() == option)
                .findFirst()
                .map(argument -> "`" + argument.name() + "`"
                        + (Boolean.TRUE.equals(option.defaultValue()) ? " sets `false`" : ""))
                .orElseGet(() -> ImportOptions.all().contains(option) && isSetByPreset(option) ? "`--preset`" : "");
    }

    private static boolean isSetByPreset(ImportOption<?> option) {
        return Stream.of(ImportPreset.values())
                .map(preset -> ImportOptions.builder(preset).build().get(option))
                .anyMatch(value -> !Objects.equals(value, option.defaultValue()));
    }

    /** The default of an option as JSON. Long lists of words are not repeated. */
    private static String defaultOf(ImportOption<?> option) {
        return option.defaultValue() instanceof Collection<?> words && words.size() > 10
                ? words.size() + " words"
                : option.defaultJson().map(json -> "`" + json + "`").orElse("none");
    }

    private static String row(ImportOption<?> option) {
        return String.join(
                " | ",
                "| `" + option.name() + "`",
                option.values(),
                defaultOf(option),
                argument(option),
                option.meaning() + " |");
    }

    /**
     * The page with the rows of its tables as they should be: each in place of the one with its name. A row that is
     * missing has to be put into a table by hand, with its name only.
     */
    private static String generated() {
        Map<String, String> rows =
                options().stream().collect(Collectors.toMap(ImportOption::name, OptionsPageTest::row));
        return ROW.matcher(page())
                .replaceAll(row -> Matcher.quoteReplacement(rows.getOrDefault(row.group(1), row.group())));
    }

    @Test
    void thePageHasEveryOptionAsTheCodeDescribesIt() throws IOException {
        if (Boolean.getBoolean("rollcall.docs.write")) {
            Files.writeString(Documentation.ROOT.resolve(PAGE), generated());
        }
        List<String> shown =
                ROW.matcher(page()).results().map(MatchResult::group).toList();
        List<String> expected = options().stream().map(OptionsPageTest::row).toList();

        assertThat(shown)
                .as("%s is not what the code says; -Drollcall.docs.write=true writes its rows", PAGE)
                .isEqualTo(expected);
    }

    @Test
    void everyOptionIsSetByOneArgumentOrNone() {
        assertThat(arguments().map(OptionArgument::option)).doesNotHaveDuplicates();
        assertThat(options().stream()
                        .filter(option -> argument(option).isEmpty())
                        .map(ImportOption::name))
                .containsExactly("consent.newPhone", "values.roleNames", "mapping.automatic");
    }

    @Test
    void thePageHasTheOptionsOfTheCommandLineAndNoOthers() {
        String help = Shell.runBare("import", "--help").out();
        Set<String> there = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z][a-z-]+)")
                .matcher(help)
                .results()
                .map(option -> option.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = ARGUMENT.matcher(page())
                .results()
                .map(argument -> argument.group())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(there);
    }

    @Test
    void everyArgumentOnThePagesExists() {
        String help = Shell.runBare("import", "--help").out()
                + Shell.runBare("faults", "--help").out()
                + Shell.runBare("history", "--help").out();
        for (String page : List.of("runner", "columns", "merge-and-consent", "guards", "faults", "tuning", "embed")) {
            assertThat(ARGUMENT.matcher(Documentation.read("engine-core/docs/" + page + ".md"))
                            .results())
                    .as(page)
                    .allMatch(argument -> help.contains(argument.group()));
        }
    }

    @Test
    void theOptionsFileOfThePageWorks() throws IOException {
        Shell shell = new Shell(folder);
        Path options = shell.file("options.json", Documentation.json(PAGE));
        Path file = shell.file("fair.csv", "Kunde,E-Mail,Ort\n17,ana@example.com,Rome\n17,bob@example.com,Bern\n");

        Shell.Ran ran = shell.run("import", file, "--options", options);

        assertThat(ran.err()).doesNotContain("rollcall: ");
        assertThat(ran.out()).contains("Lists created:   Spring fair", "updated   1");
        assertThat(shell.contact("bob@example.com").externalId()).isEqualTo("17");
        assertThat(shell.field("bob@example.com", "city")).isEqualTo("Bern");
        assertThat(shell.contact("bob@example.com").tags().values()).containsExactly("fair");
        assertThat(shell.contact("bob@example.com").memberships().values())
                .singleElement()
                .satisfies(member -> assertThat(member.status()).isEqualTo(Status.PENDING));
    }
}
