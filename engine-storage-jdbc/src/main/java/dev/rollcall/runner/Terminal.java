package dev.rollcall.runner;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the program writes to. */
final class Terminal {
    private Terminal() {}

    /** Whether a person is watching, on something that can rewrite a line. */
    static boolean isInteractive() {
        return console().isPresent() && !"dumb".equals(System.getenv("TERM"));
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
