package dev.rollcall.internal.row;

import java.util.Locale;
import java.util.Set;

import dev.rollcall.model.Blanks;

/** What databases and people write where there is nothing (ruling R-32). {@code 0} is none of them: it may be a word, or a code. */
final class Placeholders {
    private static final Set<String> TEXTS = Set.of(
            "null",
            "(null)",
            "<null>",
            "[null]",
            "nil",
            "none",
            "(none)",
            "n/a",
            "#n/a",
            "na",
            "n.a.",
            "\\n",
            "nan",
            "undefined",
            "-",
            "--",
            "---",
            "–",
            "—",
            "(blank)",
            "(empty)");

    private Placeholders() {}

    static boolean include(String text) {
        return TEXTS.contains(Blanks.strip(text).toLowerCase(Locale.ROOT));
    }
}
