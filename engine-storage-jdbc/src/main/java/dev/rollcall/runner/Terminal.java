package dev.rollcall.runner;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The streams that the program writes to. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/dev/stderr");
    private static final Path DEVICES = Path.of("/dev");

    private Terminal() {}

    /** Reports whether standard error seems to be a terminal that can rewrite a line. */
    static boolean rewritesStandardError() {
        return console().isPresent() && !"dumb".equals(System.getenv("TERM")) && !isElsewhere(STANDARD_ERROR);
    }

    /**
     * Reports whether a stream visibly is something else than a terminal. Java can only check standard input and
     * output, and only both together; on Linux the name of the stream is a link to the file, or to nothing if it is a
     * pipe. On systems without such a name the answer is false.
     */
    static boolean isElsewhere(Path stream) {
        try {
            return Files.exists(stream)
                    && (Files.isRegularFile(stream) || !stream.toRealPath().startsWith(DEVICES));
        } catch (IOException pipe) {
            return true;
        }
    }

    /** Returns the charset of the terminal; UTF-8 for files and pipes. */
    static Charset charset() {
        return console().map(Console::charset).orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    /**
     * Reports whether the console is a terminal. From JDK 22 on there can be a console without one, and a method that
     * reports it, which JDK 17 does not have.
     */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }
}
