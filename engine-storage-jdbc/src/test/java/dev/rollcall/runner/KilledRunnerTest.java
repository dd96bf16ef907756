package dev.rollcall.runner;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A runner that a signal ends. {@code KilledImportTest} tests the state of its import. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledRunnerTest {
    @TempDir
    Path folder;

    /** The runner reads its options from a pipe, and waits there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theExitCodeOfASignalIsExplainedInTheHelp() throws Exception {
        Path pipe = folder.resolve("options");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        "contacts.csv",
                        "--options",
                        pipe.toString())
                .directory(folder.toFile())
                .start();
        // opening the pipe waits for its reader
        try (OutputStream options = Files.newOutputStream(pipe)) {
            options.flush();
            process.destroy();

            assertThat(ExitCode.meanings()).containsKey(Integer.toString(process.waitFor()));
        }
    }
}
