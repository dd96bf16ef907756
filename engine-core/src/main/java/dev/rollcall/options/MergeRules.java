package dev.rollcall.options;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.MergeOption;
import org.jspecify.annotations.Nullable;

/**
 * The rules for what a row's cells do to the fields of its contact. Immutable.
 *
 * @param option the effect of a cell on a stored value; default OVERWRITE_IF_NOT_EMPTY
 * @param fields rules for single fields, by field name, which take precedence over the option; default none
 * @param replaceAll whether fields that the row does not have are cleared (ruling R-15); default false
 * @param eraseToken the cell text that clears a stored value, not blank; null (default) for none
 */
public record MergeRules(
        MergeOption option,
        Map<String, FieldRule> fields,
        boolean replaceAll,
        @Nullable String eraseToken) {
    private static final MergeRules DEFAULTS =
            new MergeRules(MergeOption.OVERWRITE_IF_NOT_EMPTY, Map.of(), false, null);

    /** @throws IllegalArgumentException if the erase token is blank */
    public MergeRules {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        if (eraseToken != null) {
            eraseToken = Blanks.strip(eraseToken);
            if (eraseToken.isEmpty()) {
                throw new IllegalArgumentException("a blank erase token would erase by blank cells; choose a word");
            }
        }
    }

    /** Returns the defaults named above. */
    public static MergeRules defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with {@code option} set to {@code value}. */
    public MergeRules withOption(MergeOption value) {
        return new MergeRules(value, fields, replaceAll, eraseToken);
    }

    /** Returns a copy with a rule for one more field. */
    public MergeRules withField(String name, FieldRule rule) {
        Map<String, FieldRule> more = new LinkedHashMap<>(fields);
        more.put(name, rule);
        return new MergeRules(option, more, replaceAll, eraseToken);
    }

    /** Returns a copy with {@code replaceAll} set to {@code value}. */
    public MergeRules withReplaceAll(boolean value) {
        return new MergeRules(option, fields, value, eraseToken);
    }

    /**
     * Returns a copy with {@code eraseToken} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public MergeRules withEraseToken(@Nullable String value) {
        return new MergeRules(option, fields, replaceAll, value);
    }
}
