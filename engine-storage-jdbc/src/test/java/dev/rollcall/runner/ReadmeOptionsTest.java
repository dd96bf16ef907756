package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README shows of the runner, done as it says. */
class ReadmeOptionsTest {
    @TempDir
    private Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md"));
    }

    @Test
    void theOptionsFileOfTheReadmeWorks() throws IOException {
        Matcher json = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(readme());
        assertThat(json.find()).isTrue();
        Shell shell = new Shell(folder);
        Path options = shell.file("options.json", json.group(1));
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

    @Test
    void theReadmeNamesEveryExitCode() throws IOException {
        for (ExitCode exit : ExitCode.values()) {
            assertThat(readme()).containsPattern("\\| " + exit.code() + " \\| \\w");
        }
    }
}
