package dev.rollcall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The language of comments, in the sources of all modules. */
class LanguageTest {
    private static final int WIDTH = 120;

    /** Tests may hold longer lines of text, as files and messages have them; their comments may not. */
    private static final Pattern TEXT_OF_A_TEST = Pattern.compile("\\s*+(?!/?\\*|//).*");

    /** A documentation comment, and the type that it belongs to. */
    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*+)\\*/\\s*+"
                    + "(?:@[\\w.]++(?:\\([^)]*+\\))?\\s++)*+"
                    + "(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed)\\s++)*+"
                    + "(?:class|interface|enum|record|@interface)\\s++(\\w++)",
            Pattern.DOTALL);

    private static final Pattern QUESTION = Pattern.compile("(What|Whether|How|Who|Whom|Whose|Where|When|Why)\\b");

    @Test
    void theCommentOfATypeSaysWhatTheTypeIs() {
        List<String> questions = new ArrayList<>();
        sources().forEach(file -> {
            Matcher type = TYPE.matcher(read(file));
            while (type.find()) {
                String comment =
                        type.group(1).replaceAll("\\s*+\\n\\s*+\\* ?", " ").strip();
                if (QUESTION.matcher(comment).lookingAt()) {
                    questions.add(file.getFileName() + ", " + type.group(2) + ": " + comment);
                }
            }
        });

        assertThat(questions).isEmpty();
    }

    @Test
    void noLineIsLongerThan120Columns() {
        List<String> longer = new ArrayList<>();
        sources()
                .forEach(file -> read(file)
                        .lines()
                        .filter(line -> line.codePointCount(0, line.length()) > WIDTH)
                        .filter(line ->
                                !isTest(file) || !TEXT_OF_A_TEST.matcher(line).matches())
                        .forEach(line -> longer.add(file.getFileName() + ": " + line.strip())));

        assertThat(longer).isEmpty();
    }

    private static boolean isTest(Path file) {
        return file.toString().replace('\\', '/').contains("/src/test/");
    }

    private static List<Path> sources() {
        List<Path> found = new ArrayList<>();
        for (String module : List.of("engine-core", "engine-storage-jdbc", "engine-benchmarks")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
