package dev.rollcall.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The README stays short, leads to every page, and no link on any page is broken. */
class ReadmeTest {
    private static final int MAX_LINES = 130;
    private static final int MAX_WORDS = 1_000;
    private static final int MAX_LINE_LENGTH = 120;

    /** Pages for developers of the engine, whose lines may be longer. */
    private static final Set<String> INTERNAL = Set.of("ARCHITECTURE.md", "DECISIONS.md", "RESULTS.md", "semantics.md");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\">");

    private static String readme() {
        return Documentation.read("README.md");
    }

    @Test
    void theReadmeIsShort() {
        assertThat(readme().lines().count()).isLessThanOrEqualTo(MAX_LINES);
        assertThat(readme().strip().split("\\s+").length).isLessThanOrEqualTo(MAX_WORDS);
    }

    @Test
    void theReadmeLeadsToEveryPage() {
        Path start = Documentation.ROOT.resolve("README.md").normalize();
        Set<Path> reached = new HashSet<>(Set.of(start));
        Deque<Path> unread = new ArrayDeque<>(reached);
        while (!unread.isEmpty()) {
            for (Path page : pagesLinkedFrom(unread.pop())) {
                if (reached.add(page)) {
                    unread.push(page);
                }
            }
        }

        assertThat(reached).containsAll(Documentation.pages());
    }

    private static List<Path> pagesLinkedFrom(Path page) {
        return LINK.matcher(Documentation.read(page))
                .results()
                .map(link -> link.group(1).replaceAll("#.*", ""))
                .filter(link -> link.endsWith(".md") && !link.contains("://"))
                .map(link -> page.resolveSibling(link).normalize())
                .toList();
    }

    @Test
    void linesAreShortExceptTablesAndLinks() {
        for (Path page : Documentation.pages()) {
            if (INTERNAL.contains(page.getFileName().toString())) {
                continue;
            }
            assertThat(Documentation.read(page).lines().filter(ReadmeTest::isTooLong))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    private static boolean isTooLong(String line) {
        return line.length() > MAX_LINE_LENGTH
                && !line.startsWith("|")
                && !LINK.matcher(line).find();
    }

    @Test
    void noLinkIsBroken() {
        for (Path page : Documentation.pages()) {
            Matcher link = LINK.matcher(Documentation.read(page).replaceAll("(?s)```.*?```", ""));
            while (link.find()) {
                if (!link.group(1).contains("://")) {
                    requireTarget(page, link.group(1));
                }
            }
        }
    }

    private static void requireTarget(Path page, String link) {
        String file = link.replaceAll("#.*", "");
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        assertThat(Files.exists(target)).as("%s in %s", link, page).isTrue();
        if (link.contains("#")) {
            assertThat(anchors(target)).as("%s in %s", link, page).contains(link.replaceAll(".*#", ""));
        }
    }

    private static Set<String> anchors(Path page) {
        String text = Documentation.read(page);
        Set<String> anchors = new HashSet<>();
        text.lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .forEach(anchors::add);
        ANCHOR.matcher(text).results().map(anchor -> anchor.group(1)).forEach(anchors::add);
        return anchors;
    }
}
