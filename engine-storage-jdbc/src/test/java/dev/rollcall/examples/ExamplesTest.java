package dev.rollcall.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every example is short, and prints what its last comment says. */
class ExamplesTest {
    private static final Path FOLDER = Path.of("src/test/java/dev/rollcall/examples");
    private static final String PRINTS = "// prints: ";

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("ExamplesTest.java"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    @ResourceLock(Resources.SYSTEM_OUT)
    void anExamplePrintsTheLinesOfItsComments(Path example) throws Exception {
        List<String> lines = Files.readAllLines(example);
        List<String> promised = lines.stream()
                .filter(line -> line.contains(PRINTS))
                .map(line -> line.substring(line.indexOf(PRINTS) + PRINTS.length()))
                .toList();

        assertThat(printed(example)).isEqualTo(promised).isNotEmpty();
        assertThat(lines).hasSizeLessThanOrEqualTo(40);
    }

    private static List<String> printed(Path example) throws Exception {
        String name =
                "dev.rollcall.examples." + example.getFileName().toString().replace(".java", "");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Class.forName(name).getDeclaredMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
