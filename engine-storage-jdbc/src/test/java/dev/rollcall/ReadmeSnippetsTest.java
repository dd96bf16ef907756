package dev.rollcall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps the README's Java the same as the tests it comes from. */
class ReadmeSnippetsTest {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- snippet: (\\S+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theReadmeShowsTestedCode() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String tests = Files.readString(Path.of("src/test/java/dev/rollcall/ReadmeExamplesTest.java"));
        Matcher block = BLOCK.matcher(readme);
        int blocks = 0;
        while (block.find()) {
            assertThat(block.group(2).strip()).as(block.group(1)).isEqualTo(snippet(tests, block.group(1)) + "\n}");
            blocks++;
        }
        assertThat(blocks).isEqualTo(3);
    }

    private static String snippet(String source, String name) {
        String marker = "// snippet: " + name + "\n";
        int start = source.indexOf(marker) + marker.length();
        int end = source.lastIndexOf('\n', source.indexOf("// end", start));
        return source.substring(start, end).stripIndent().strip();
    }
}
