package dev.rollcall.options;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.MergeOption;
import org.jspecify.annotations.Nullable;

/**
 * What a row's cells do to the fields of its contact.
 *
 * @param option what a cell does to a stored value; default OVERWRITE_IF_NOT_EMPTY
 * @param fields rules for single fields, by field name, which come before the option; default none
 * @param replaceAll whether fields that the row does not have are cleared (ruling R-15); default no
 * @param eraseToken the cell text that clears a stored value, or null for none (default)
 */
public record MergeRules(
        MergeOption option,
        Map<String, FieldRule> fields,
        boolean replaceAll,
        @Nullable String eraseToken) {
    private static final MergeRules DEFAULTS =
            new MergeRules(MergeOption.OVERWRITE_IF_NOT_EMPTY, Map.of(), false, null);

    public MergeRules {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        if (eraseToken != null) {
            eraseToken = Blanks.strip(eraseToken);
            if (eraseToken.isEmpty()) {
                throw new IllegalArgumentException("a blank erase token would erase by blank cells; choose a word");
            }
        }
    }

    public static MergeRules defaults() {
        return DEFAULTS;
    }

    public MergeRules withOption(MergeOption value) {
        return new MergeRules(value, fields, replaceAll, eraseToken);
    }

    /** With a rule for one field more. */
    public MergeRules withField(String name, FieldRule rule) {
        Map<String, FieldRule> more = new LinkedHashMap<>(fields);
        more.put(name, rule);
        return new MergeRules(option, more, replaceAll, eraseToken);
    }

    public MergeRules withReplaceAll(boolean value) {
        return new MergeRules(option, fields, value, eraseToken);
    }

    public MergeRules withEraseToken(@Nullable String value) {
        return new MergeRules(option, fields, replaceAll, value);
    }
}
