package dev.rollcall.runner;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.regex.Pattern;

/** The command line with which to start the program again from the same shell. */
final class Invocation {
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{Alnum}_./:=@%+-]+");

    private Invocation() {}

    /** Returns the command that started this program: {@code java -jar target/rollcall.jar}. */
    static String program() {
        CodeSource code = Invocation.class.getProtectionDomain().getCodeSource();
        if (code != null && code.getLocation().getPath().endsWith(".jar")) {
            try {
                Path jar = Path.of(code.getLocation().toURI());
                Path here = Path.of("").toAbsolutePath();
                return "java -jar " + word((jar.startsWith(here) ? here.relativize(jar) : jar).toString());
            } catch (URISyntaxException notFromFile) {
                // another class loader: there is no path to show
            }
        }
        return "rollcall";
    }

    /** Returns {@code text} as one word of a shell command. */
    static String word(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
