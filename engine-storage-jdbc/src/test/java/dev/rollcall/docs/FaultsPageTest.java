package dev.rollcall.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of faults and outcomes on the page of faults are those of the code. */
class FaultsPageTest {
    private static final String PAGE = "engine-core/docs/faults.md";
    private static final String HEAD = "| code | severity | meaning | remedy |\n|---|---|---|---|\n";

    private static String row(FaultCode code) {
        return "| `" + code + "` | " + code.severity().name().toLowerCase(Locale.ROOT) + " | " + cell(code.meaning())
                + " | " + cell(code.remedy()) + " |";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    @Test
    void thePageHasTheWholeTableOfFaults() {
        String table =
                HEAD + Stream.of(FaultCode.values()).map(FaultsPageTest::row).collect(Collectors.joining("\n"));
        String page = Documentation.read(PAGE);

        assertThat(page.contains("\n\n" + table + "\n\n"))
                .as("the table of faults in %s should be:%n%n%s%n", PAGE, table)
                .isTrue();
    }

    @Test
    void thePageHasEveryOutcomeInOrder() {
        List<String> outcomes = Documentation.read(PAGE)
                .lines()
                .filter(line -> line.matches("\\| `[A-Z]+` \\|.*"))
                .map(line -> line.replaceAll("^\\| `([A-Z]+)`.*", "$1"))
                .toList();

        assertThat(outcomes)
                .containsExactlyElementsOf(
                        Arrays.stream(Outcome.values()).map(Outcome::name).toList());
    }
}
