package dev.rollcall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the tests named by the pages of decisions exist, and that links between pages have a target. */
class DecisionsTest {
    private static final Path DOCS = Path.of("docs");

    private static final Pattern TEST =
            Pattern.compile("`(\\w+(?:Test|Contract|Laws|Properties|Benchmark))(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");

    @Test
    void everyNamedTestExists() throws IOException {
        Map<String, String> code = code();
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            Matcher named = TEST.matcher(Files.readString(page));
            while (named.find()) {
                String method = named.group(2);
                String text = code.get(named.group(1));
                if (text == null || (method != null && !text.contains("void " + method + "("))) {
                    missing.add(page + " names " + named.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyLinkHasATarget() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                String anchor = link.group(2);
                if (!Files.exists(target) || (anchor != null && !anchors(target).contains(anchor))) {
                    broken.add(page + " links to " + link.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return Stream.concat(Stream.of(Path.of("DECISIONS.md")), files.sorted())
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** Returns the text of each class of the project, by simple name. */
    private static Map<String, String> code() throws IOException {
        Map<String, String> code = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                code.merge(name.substring(0, name.length() - ".java".length()), Files.readString(file), String::concat);
            }
        }
        return code;
    }

    /** Returns explicit anchors and those that are made from headings. */
    private static List<String> anchors(Path page) throws IOException {
        String text = Files.readString(page);
        Stream<String> headings = HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'));
        Stream<String> explicit = ANCHOR.matcher(text).results().map(DecisionsTest::id);
        return Stream.concat(headings, explicit).toList();
    }

    private static String id(MatchResult anchor) {
        return anchor.group(1);
    }
}
