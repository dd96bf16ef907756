package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTest {
    @TempDir
    private Path folder;

    @Test
    void aStreamThatLeadsToAFileIsNoTerminal() throws IOException {
        Path log = Files.createFile(folder.resolve("log"));

        assertThat(Terminal.isElsewhere(log)).isTrue();
        assertThat(Terminal.isElsewhere(Files.createSymbolicLink(folder.resolve("stderr"), log)))
                .isTrue();
    }

    @Test
    void aStreamThatLeadsToADeviceMayBeATerminal() {
        assertThat(Terminal.isElsewhere(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aStreamWithoutANameMayBeATerminal() {
        assertThat(Terminal.isElsewhere(folder.resolve("none"))).isFalse();
    }
}
