package dev.rollcall.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every type and member that a host can use has a Javadoc comment. */
class ApiCommentsTest {
    private static final List<String> MODULES = List.of("engine-core", "engine-storage-jdbc");

    private static Path source(Class<?> type) {
        String file = type.getNestHost().getName().replace('.', '/') + ".java";
        return MODULES.stream()
                .map(module -> Documentation.ROOT
                        .resolve(module)
                        .resolve("src/main/java")
                        .resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source of " + type));
    }

    @Test
    void everyTypeAndMemberOfTheApiHasAComment() {
        Set<Path> sources = ApiTypes.all().stream().map(ApiCommentsTest::source).collect(Collectors.toSet());

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(sources)
                .allSatisfy(source -> assertThat(UncommentedApi.of(Documentation.read(source)))
                        .as("without a comment in %s", source)
                        .isEmpty());
    }

    @Test
    void aMissingCommentIsFoundOnEachKindOfTypeAndMember() {
        String source = """
                /** Commented. */
                public final class Commented {
                    public static final int LIMIT = 1;
                    private int hidden;
                    public Commented() {}
                    protected void open() {}
                    void close() {}
                    @Override public String toString() { return ""; }
                    public interface Nested { void run(); private void stop() {} }
                    public enum Size { SMALL }
                    public record Pair(int left, int right) {
                        public Pair {}
                        public Pair(int both) { this(both, both); }
                        public int sum() { return left + right; }
                    }
                    static class Hidden { public void run() {} }
                }
                """;

        assertThat(UncommentedApi.of(source))
                .containsExactly(
                        "Commented.LIMIT",
                        "Commented.<init>",
                        "Commented.open",
                        "Nested",
                        "Nested.run",
                        "Size",
                        "Size.SMALL",
                        "Pair",
                        "Pair.<init>",
                        "Pair.sum");
    }
}
