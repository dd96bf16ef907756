package dev.rollcall.runner;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the program writes to. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/dev/stderr");
    private static final Path DEVICES = Path.of("/dev");

    private Terminal() {}

    /** Whether a person is watching standard error, on something that can rewrite a line, as far as Java can tell. */
    static boolean rewritesStandardError() {
        return console().isPresent() && !"dumb".equals(System.getenv("TERM")) && !isElsewhere(STANDARD_ERROR);
    }

    /**
     * Whether a stream visibly leads to something else than a terminal. Java speaks of standard input and output only, and only of
     * both together; on Linux the name of the stream leads on to the file, or to nothing where it is a pipe. Where there is no such
     * name nothing can be told.
     */
    static boolean isElsewhere(Path stream) {
        try {
            return Files.exists(stream)
                    && (Files.isRegularFile(stream) || !stream.toRealPath().startsWith(DEVICES));
        } catch (IOException pipe) {
            return true;
        }
    }

    /** What a terminal understands; UTF-8 for files and pipes. */
    static Charset charset() {
        return console().map(Console::charset).orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    /** From JDK 22 on there can be a console without a terminal, and a method that tells, which JDK 17 does not know. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }
}
