package dev.rollcall.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The Java on the pages is the Java of the tests in this package. */
class SnippetsTest {
    private static final Path TESTS = Path.of("src/test/java/dev/rollcall/docs");
    private static final Pattern SNIPPET =
            Pattern.compile("\\n *// snippet: (\\S+)\\n(.*?)\\n *// end: \\1\\n", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("(?:<!-- snippet: \\S+ -->\\s*)?```java\\n");

    private static Map<String, String> tested() throws IOException {
        Map<String, String> snippets = new TreeMap<>();
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file : files.toList()) {
                Matcher snippet = SNIPPET.matcher(Files.readString(file));
                while (snippet.find()) {
                    snippets.put(
                            snippet.group(1), snippet.group(2).stripIndent().strip());
                }
            }
        }
        return snippets;
    }

    @Test
    void thePagesShowTestedCode() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        Documentation.blocks("snippet")
                .forEach(block -> shown.put(block.name(), block.text().strip()));

        assertThat(shown).isEqualTo(tested());
    }

    @Test
    void everyBlockOfJavaHasAName() {
        for (Path page : Documentation.pages()) {
            assertThat(JAVA.matcher(Documentation.read(page)).results())
                    .as(page.toString())
                    .allMatch(block -> block.group().startsWith("<!--"));
        }
    }
}
