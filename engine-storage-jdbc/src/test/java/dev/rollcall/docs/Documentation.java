package dev.rollcall.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown pages of the project. A block of code on a page has its name in a comment on the line before it. */
public final class Documentation {
    /** The folder of the project, seen from the folder of a module. */
    public static final Path ROOT = Path.of("..");

    private static final Pattern BLOCK =
            Pattern.compile("<!-- (snippet|output): (\\S+) -->\\s*```\\w+\\n(.*?)```", Pattern.DOTALL);

    /** A named block of code, and the page that it is on. */
    public record Block(Path page, String kind, String name, String text) {}

    private Documentation() {}

    /** The text of a page, named by its path from the folder of the project. */
    public static String read(String page) {
        return read(ROOT.resolve(page));
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All Markdown pages of the project. */
    static List<Path> pages() {
        return Stream.of(".", "engine-core", "engine-core/docs", "engine-storage-jdbc", "engine-benchmarks")
                .map(ROOT::resolve)
                .flatMap(Documentation::pagesIn)
                .map(Path::normalize)
                .sorted()
                .toList();
    }

    private static Stream<Path> pagesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The named blocks of all pages: those of Java are of the kind snippet, those that show what is printed of the kind
     * output.
     */
    static List<Block> blocks(String kind) {
        return pages().stream()
                .flatMap(page -> BLOCK.matcher(read(page)).results().map(found -> block(page, found)))
                .filter(block -> block.kind().equals(kind))
                .toList();
    }

    private static Block block(Path page, MatchResult found) {
        return new Block(page, found.group(1), found.group(2), found.group(3));
    }

    /** The block that shows what is printed under {@code name}. */
    public static Block output(String name) {
        return blocks("output").stream()
                .filter(block -> block.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page has a block '<!-- output: " + name + " -->'"));
    }

    /** The first block of JSON on a page. */
    public static String json(String page) {
        Matcher json = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(read(page));
        if (!json.find()) {
            throw new AssertionError(page + " has no block of JSON");
        }
        return json.group(1);
    }
}
