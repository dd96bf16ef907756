package dev.rollcall.options;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.rollcall.model.Name;

/** Checks of what a request says of the values that single fields may have. */
final class FieldRestrictions {
    private FieldRestrictions() {}

    /** The values of each field as they are shown. */
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
        requireFieldsOnce(cleaned.keySet());
        return Collections.unmodifiableMap(cleaned);
    }

    /** The regular expression of each field. */
    static Map<String, String> patterns(Map<String, String> given) {
        requireFieldsOnce(given.keySet());
        given.forEach(FieldRestrictions::requirePattern);
        return Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    private static void requireFieldsOnce(Set<String> fields) {
        if (fields.stream().map(Name::key).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("a field is named twice, in two spellings; name each once");
        }
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
