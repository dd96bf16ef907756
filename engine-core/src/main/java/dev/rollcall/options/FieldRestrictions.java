package dev.rollcall.options;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.rollcall.internal.text.Name;

/** Checks of a request's restrictions on the values of single fields. */
final class FieldRestrictions {
    private FieldRestrictions() {}

    /**
     * Returns the choices of each field with their values cleaned.
     *
     * @throws IllegalArgumentException if a field has no choice or a blank one
     */
    static Map<String, List<String>> choices(Map<String, List<String>> given) {
        Map<String, List<String>> cleaned = new LinkedHashMap<>();
        given.forEach((field, values) -> {
            List<String> clean = values.stream().map(Name::clean).toList();
            if (clean.isEmpty() || clean.contains("")) {
                throw new IllegalArgumentException(
                        "the choices of '" + field + "' are none, or one of them is blank; name at least one value");
            }
            cleaned.put(field, clean);
        });
        return Collections.unmodifiableMap(cleaned);
    }

    /**
     * Returns a copy of the regular expressions of the fields.
     *
     * @throws IllegalArgumentException if one of them is not a regular expression
     */
    static Map<String, String> patterns(Map<String, String> given) {
        given.forEach(FieldRestrictions::requirePattern);
        return Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    private static void requirePattern(String field, String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + regex + "' is no regular expression for '" + field + "': " + e.getDescription(), e);
        }
    }
}
