package dev.rollcall.oracle;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import dev.rollcall.options.IdentifierRules;

/** The placeholders: texts that mean that there is no value. */
final class OraclePlaceholders {
    /** The usual placeholders that occur in random files. */
    private static final Set<String> USUAL = Set.of(
            "null",
            "...",
            "n/a",
            "#n/a",
            "\\n",
            "-",
            "none",
            "keine",
            "(blank)",
            "?",
            "none@none.com",
            "unknown",
            "нет",
            "#ref!",
            "~",
            "false",
            "nan",
            "-1");

    private OraclePlaceholders() {}

    /** The placeholders in lower case, including zero. */
    static Set<String> of(IdentifierRules rules) {
        Set<String> words = new HashSet<>();
        if (rules.placeholders() == null) {
            words.addAll(USUAL);
            words.add("0");
        } else {
            rules.placeholders().forEach(word -> words.add(word.strip().toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    /**
     * Whether a cell that is no value of its field's type is blank; a text with a digit is a value, and so is a
     * no.
     */
    static boolean isBlank(String text, IdentifierRules rules) {
        Set<String> words = of(rules);
        if (rules.placeholders() == null) {
            words.removeAll(Set.of("нет", "false"));
        }
        boolean word = words.contains(text.toLowerCase(Locale.ROOT)) && !text.matches(".*\\d.*");
        boolean off = words.isEmpty();
        return word || !off && text.matches("(0{1,2}|0{4})[/.-]0{1,2}[/.-](0{2}|0{4})( 0{1,2}:00(:00)?)?");
    }
}
