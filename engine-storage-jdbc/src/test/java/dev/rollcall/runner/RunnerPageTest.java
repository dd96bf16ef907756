package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.docs.Documentation;
import dev.rollcall.docs.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The output of the runner, as the pages show it. */
class RunnerPageTest {
    private static final Path SAMPLE = Path.of("samples/contacts.csv");

    @TempDir
    private Path folder;

    private String printed(Object... args) {
        Shell.Ran ran = new Shell(folder).run(args);
        return (ran.out() + ran.err())
                .replace(SAMPLE.toString(), "engine-storage-jdbc/samples/contacts.csv")
                .replace(folder.resolve("contacts").toString(), "rollcall");
    }

    @Test
    void theSampleIsImported() {
        Printed.requireShown("import", printed("import", SAMPLE, "--quiet"));
        Printed.requireShown("import-again", printed("import", SAMPLE, "--quiet"));
        Printed.requireShown("faults", printed("faults"));
        Printed.requireShown("faults-csv", printed("faults", "--csv"));
        Printed.requireShown("history", printed("history"));
    }

    @Test
    void aFileWithUnmappedOptOutsIsNotImported() throws IOException {
        Path old =
                Files.writeString(folder.resolve("old.csv"), "E-Mail,Do not mail,Newsletter\nann@example.org,no,yes\n");

        Printed.requireShown("who-has-left", printed("import", old, "--quiet"));
    }

    @Test
    void everyExitCodeIsNamed() {
        List<String> codes = Documentation.read("engine-core/docs/runner.md")
                .lines()
                .filter(line -> line.matches("\\| \\d+(, \\d+)* \\| .*"))
                .flatMap(line -> Stream.of(line.split(" ?[|,] ?")).skip(1).takeWhile(cell -> cell.matches("\\d+")))
                .toList();

        assertThat(codes).containsExactlyElementsOf(ExitCode.meanings().keySet());
    }
}
