package dev.rollcall.docs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The output of code or of a command, compared with the one on a page. Ids, times and speeds differ from run to run and
 * are not compared. A line {@code …} on the page stands for any number of lines, and one that ends with {@code …} for
 * all lines that begin as it does.
 */
public final class Printed {
    private static final String ANY = "…";

    private Printed() {}

    /** Returns the text that {@code code} prints on standard output. */
    static String by(Runnable code) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            code.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Fails unless the page that has the output {@code name} shows what was printed. */
    public static void requireShown(String name, String printed) {
        Documentation.Block block = Documentation.output(name);
        List<String> shown = lines(block.text());
        List<String> actual = lines(printed);
        int at = 0;
        boolean skipping = false;
        for (String line : shown) {
            if (line.equals(ANY)) {
                skipping = true;
                continue;
            }
            while (skipping && at < actual.size() && !fits(line, actual.get(at))) {
                at++;
            }
            assertThat(at < actual.size() && fits(line, actual.get(at)))
                    .as("%s shows as output of %s: %s%nbut this is printed:%n%s", block.page(), name, line, printed)
                    .isTrue();
            at++;
            skipping = false;
        }
        assertThat(skipping || at == actual.size())
                .as("%s shows too little as output of %s; this is printed:%n%s", block.page(), name, printed)
                .isTrue();
    }

    private static boolean fits(String shown, String actual) {
        return shown.endsWith(" " + ANY)
                ? actual.startsWith(
                        shown.substring(0, shown.length() - ANY.length()).stripTrailing())
                : shown.equals(actual);
    }

    private static List<String> lines(String text) {
        return text.strip()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME")
                .replaceAll("in [\\d.]+ s, [\\d,]+ rows/s", "in SECONDS")
                .replaceAll("[\\d,]+ rows/s", "SPEED")
                .lines()
                .map(String::stripTrailing)
                .toList();
    }
}
