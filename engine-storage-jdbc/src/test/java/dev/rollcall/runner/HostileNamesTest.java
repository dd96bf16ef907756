package dev.rollcall.runner;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of files, columns and lists with control characters: commands print them escaped. */
@DisabledOnOs(OS.WINDOWS)
class HostileNamesTest {
    /** Characters that move the cursor, ring, reorder text or end a line, except the line feed. */
    private static final Pattern CONTROL = Pattern.compile(
            "[\\p{Cntrl}\\x{80}-\\x{9f}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

    private static final String IN_TEXTS = "\u001b[2J\u0007\u009b1m\u202e";

    @TempDir
    private Path folder;

    /** Returns control characters for names of files: only those that the locale of the tests can write. */
    private static String inNames() {
        boolean unicode =
                Charset.forName(System.getProperty("sun.jnu.encoding")).equals(StandardCharsets.UTF_8);
        return "\u001b[2J\u0007" + (unicode ? "\u009b1m\u202e\u2028" : "");
    }

    private static void assertHarmless(Shell.Ran ran, ExitCode code) {
        assertThat(ran.code()).isEqualTo(code.code());
        for (String printed : List.of(ran.out(), ran.err())) {
            assertThat(CONTROL.matcher(printed.replace(System.lineSeparator(), "\n"))
                            .find())
                    .as(Printable.of(printed))
                    .isFalse();
        }
        assertThat(ran.out() + ran.err()).contains("[2J");
    }

    @Test
    void commandsPrintNoControlCharacters() throws IOException {
        Shell shell = new Shell(folder);
        String name = "a" + inNames();
        Path database = folder.resolve("contacts" + inNames());
        Path file = shell.file(
                name + ".csv",
                "email,\"first\nname" + IN_TEXTS + "\",zip\nann@example.org," + IN_TEXTS + ",1\nbad" + IN_TEXTS
                        + "@,b,2\n");
        String[] where = {"--database", database.toString()};
        String missing = folder.resolve("none" + inNames()).toString();

        assertHarmless(
                run(where, "import", file.toString(), "--unknown-columns", "create-field", "--report", "-"),
                ExitCode.FINISHED);
        assertHarmless(run(where, "history"), ExitCode.FINISHED);
        assertHarmless(run(where, "faults"), ExitCode.FINISHED);
        assertHarmless(run(where, "faults", "--csv"), ExitCode.FINISHED);
        assertHarmless(run(where, "import", missing), ExitCode.UNREADABLE);
        assertHarmless(run(where, "import", file.toString(), "--list", "x" + IN_TEXTS), ExitCode.USAGE);
        assertHarmless(run(where, "import", file.toString(), "--map", "x" + IN_TEXTS + "=email"), ExitCode.UNREADABLE);
        assertHarmless(run(where, "import", file.toString(), "--options", missing), ExitCode.USAGE);
        assertHarmless(run(where, "import", file.toString(), "--report", missing + "/r"), ExitCode.USAGE);
        assertHarmless(Shell.runBare("history", "--database", missing), ExitCode.DATABASE);
        assertHarmless(Shell.runBare("history" + IN_TEXTS), ExitCode.USAGE);
    }

    private static Shell.Ran run(String[] where, String... words) {
        String[] all = new String[words.length + where.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(where, 0, all, words.length, where.length);
        return Shell.runBare(all);
    }
}
