package dev.rollcall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that every rule cited in comments, test names and documents has an anchor in {@code docs/semantics.md}. Change
 * a rule and its line there in one commit.
 */
class CitationsTest {
    private static final Path PROJECT = Path.of("..");
    private static final Path SEMANTICS = Path.of("docs", "semantics.md");

    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
    private static final Pattern RULE = Pattern.compile("\\b(?:AT-[UDEX]|[RFA]-)\\d+\\b");
    private static final Pattern LAW = Pattern.compile("\\b[Ll]aws? (\\d+(?:(?:, | and | to )\\d+)*)");
    private static final Pattern ELSEWHERE = Pattern.compile("\\b(?:DESIGN|SEMANTICS)\\b|\\b[Cc]hecklist \\d");
    private static final Pattern TEST_NAME = Pattern.compile("\\bvoid (r|f|a|at[UDEX])(\\d+)[A-Z]");
    /** Literals are matched too, so that text inside of one that looks like a comment is skipped. */
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'|//[^\\n]*|/\\*(?s:.*?)\\*/");

    @Test
    void everyCitedRuleHasAnAnchor() throws IOException {
        Set<String> anchors = new TreeSet<>(anchors());
        List<String> undefined = new ArrayList<>();
        for (Path file : sources()) {
            for (String citation : citations(file)) {
                if (!anchors.contains(citation)) {
                    undefined.add(PROJECT.relativize(file) + " cites " + citation);
                }
            }
        }
        assertThat(undefined).isEmpty();
    }

    @Test
    void anchorsAreUnique() throws IOException {
        assertThat(anchors()).doesNotHaveDuplicates();
    }

    @Test
    void citationsAreFoundInCommentsAndTestNamesOnly() {
        String code = "/** Laws 2 and 3, (R-26). */ void f19Works() { id(\"A-17 // A-18\"); } // AT-D7\n";

        assertThat(inJava(code)).containsExactly("AT-D7", "F-19", "R-26", "law-2", "law-3");
    }

    private static List<String> anchors() throws IOException {
        return ANCHOR.matcher(Files.readString(SEMANTICS))
                .results()
                .map(anchor -> anchor.group(1))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().replace('\\', '/').contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> citations(Path file) throws IOException {
        String text = Files.readString(file);
        return file.toString().endsWith(".java") ? inJava(text) : inText(text);
    }

    private static Set<String> inJava(String code) {
        String comments = LITERAL_OR_COMMENT
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(found -> found.startsWith("/"))
                .map(comment -> comment.replaceAll("\\s*\\n\\s*\\*?\\s*", " "))
                .collect(Collectors.joining("\n"));
        Set<String> found = inText(comments);
        Matcher names = TEST_NAME.matcher(code);
        while (names.find()) {
            String prefix = names.group(1);
            String kind = prefix.length() == 1 ? prefix.toUpperCase(Locale.ROOT) + "-" : "AT-" + prefix.charAt(2);
            found.add(kind + names.group(2));
        }
        return found;
    }

    private static Set<String> inText(String text) {
        Set<String> found = new TreeSet<>();
        RULE.matcher(text).results().map(MatchResult::group).forEach(found::add);
        ELSEWHERE.matcher(text).results().map(MatchResult::group).forEach(found::add);
        LAW.matcher(text)
                .results()
                .flatMap(laws -> Stream.of(laws.group(1).split("\\D+")))
                .map(number -> "law-" + number)
                .forEach(found::add);
        return found;
    }
}
