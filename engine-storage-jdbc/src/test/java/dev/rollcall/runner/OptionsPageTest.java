package dev.rollcall.runner;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.docs.Documentation;
import dev.rollcall.model.Status;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of options has the options that there are, with their values and defaults, and those of {@code import
 * --help}.
 */
class OptionsPageTest {
    private static final String PAGE = "engine-core/docs/options.md";
    private static final Pattern ROW = Pattern.compile("\\| `([a-zA-Z.]+)` \\| ([^|]*) \\| ([^|]*) \\| (.*) \\|");
    private static final Pattern ARGUMENT = Pattern.compile("--[a-z][a-z-]+");

    @TempDir
    private Path folder;

    private static String page() {
        return Documentation.read(PAGE);
    }

    /** Options by their names in JSON, with their types. */
    private static Map<String, Type> options() {
        Map<String, Type> options = new LinkedHashMap<>();
        collect(ImportOptions.class, "", options);
        return options;
    }

    private static void collect(Class<?> rules, String group, Map<String, Type> options) {
        for (RecordComponent option : rules.getRecordComponents()) {
            String name = group + option.getName();
            if (option.getType().isRecord()) {
                collect(option.getType(), name + ".", options);
            } else {
                options.put(name, option.getGenericType());
            }
        }
    }

    /** The values that an option takes, as its type tells them. */
    private static String values(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return Collection.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? "array: " + values(arguments[0])
                    : "object: name → " + values(arguments[1]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Status.class) {
            return "a status";
        } else if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", "));
        } else if (plain.isRecord()) {
            return Arrays.stream(plain.getRecordComponents())
                    .map(part -> "`" + part.getName() + "`")
                    .collect(Collectors.joining(", "));
        } else if (plain == boolean.class) {
            return "`true`, `false`";
        }
        return plain.isPrimitive() || Number.class.isAssignableFrom(plain) ? "number" : "text";
    }

    /** The default of an option, as it is written in JSON. Long lists of words are not repeated. */
    private static String defaultOf(String name) throws IOException {
        // a group that is not there by default, and what its options are once it is
        ImportOptions options = ImportOptions.builder()
                .everybodyLeft(name.startsWith("consent.everybodyLeft.") ? EverybodyLeft.unsubscribed() : null)
                .build();
        JsonNode node = new ObjectMapper().readTree(options.toJson());
        for (String part : name.split("\\.")) {
            node = node.path(part);
        }
        if (node.isMissingNode()) {
            return "none";
        }
        return node.isArray() && node.size() > 10 ? node.size() + " words" : "`" + node + "`";
    }

    @Test
    void thePageHasEveryOptionWithItsValuesAndDefault() throws IOException {
        Map<String, String> explained = new LinkedHashMap<>();
        List<String> shown = new ArrayList<>();
        ROW.matcher(page()).results().forEach(row -> {
            shown.add(row.group());
            explained.put(row.group(1), row.group(4));
        });
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, Type> option : options().entrySet()) {
            expected.add("| `" + option.getKey() + "` | " + values(option.getValue()) + " | "
                    + defaultOf(option.getKey()) + " | " + explained.getOrDefault(option.getKey(), " | ") + " |");
        }

        assertThat(shown)
                .as("the rows of the tables in %s should be:%n%n%s%n", PAGE, String.join("\n", expected))
                .isEqualTo(expected);
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
    void everyExampleOfAnArgumentIsOneThatThereIs() {
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
