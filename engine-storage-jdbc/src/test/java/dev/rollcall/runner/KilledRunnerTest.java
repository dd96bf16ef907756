package dev.rollcall.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ImportRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A runner that somebody ends from outside. The timeout only stops what hangs. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledRunnerTest {
    private static final int ROWS = 10_000;

    @TempDir
    Path folder;

    private Process importing(Path file, Path database) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        file.toString(),
                        "--database",
                        database.toString(),
                        "--apply-order",
                        "file",
                        "--chunk-rows",
                        "20",
                        "--progress",
                        "lines"))
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitFirstChunk(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith("importing")) {
            line = lines.readLine();
        }
        assertThat(line).isNotNull();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSignalEndsItWithACodeThatHelpExplainsAndImportingAgainBringsTheOthers() throws Exception {
        Shell shell = new Shell(folder);
        Path file = shell.file(
                "contacts.csv",
                IntStream.range(0, ROWS)
                        .mapToObj(number -> "a" + number + "@example.org\n")
                        .collect(Collectors.joining("", "email\n", "")));
        Process process = importing(file, shell.database());
        awaitFirstChunk(process);

        process.destroy();

        assertThat(ExitCode.meanings()).containsKey(Integer.toString(process.waitFor()));
        try (ImportEngine engine = shell.engine()) {
            assertThat(engine.imports().history(1))
                    .extracting(ImportRecord::status)
                    .containsExactly(ImportStatus.NOT_FINISHED);
        }
        assertThat(shell.run("import", file, "-q").code()).isZero();
        try (ImportEngine engine = shell.engine()) {
            assertThat(engine.contacts().scan(ContactFilter.all(), 0, ROWS + 1)).hasSize(ROWS);
        }
    }

    @Test
    void readmeListsEveryExitCode() throws IOException {
        List<String> codes = Files.readString(Path.of("..", "README.md"))
                .lines()
                .filter(line -> line.matches("\\| \\d+(, \\d+)* \\| .*"))
                .flatMap(line -> Stream.of(line.split(" ?[|,] ?")).skip(1).takeWhile(cell -> cell.matches("\\d+")))
                .toList();

        assertThat(codes).containsExactlyElementsOf(ExitCode.meanings().keySet());
    }
}
