package dev.rollcall.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TracesTest {
    private static final Traces TRACES = new Traces(List.of("nobody", "somebody"));

    @TempDir
    private Path folder;

    /** The file is read a mebibyte at a time. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, (1 << 20) - 8, (1 << 20) - 5, (1 << 20) - 1, 1 << 20, 2 << 20})
    void aTextIsFoundAtAnyPosition(int position) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "s".repeat(position) + "somebody");

        assertThat(TRACES.areIn(file)).isTrue();
    }

    @Test
    void aPartOfATextIsNotFound() throws IOException {
        assertThat(TRACES.areIn(Files.writeString(folder.resolve("part"), "somesomebod")))
                .isFalse();
        assertThat(TRACES.areIn(Files.createFile(folder.resolve("empty")))).isFalse();
    }
}
