package dev.rollcall.options;

import java.util.List;
import java.util.Map;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.MergeOption;
import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.mapOf;
import static dev.rollcall.options.OptionTypes.oneOf;
import static dev.rollcall.options.OptionTypes.optional;
import static dev.rollcall.options.OptionTypes.text;
import static dev.rollcall.options.OptionTypes.textOf;

/** The rules for what a row's cells do to the fields of its contact. Immutable. */
public final class MergeRules extends OptionGroup {
    /** The effect of a cell on a stored value. */
    public static final ImportOption<MergeOption> OPTION = ImportOption.of(
            "merge.option",
            oneOf(MergeOption.values()),
            MergeOption.OVERWRITE_IF_NOT_EMPTY,
            "What a cell does to a stored value. `OVERWRITE`: it replaces it, and a blank cell clears it."
                    + " `OVERWRITE_IF_NOT_EMPTY`: blank cells are skipped. `OVERWRITE_IF_EMPTY`: it is written only if"
                    + " nothing is stored. See [merge and consent](merge-and-consent.md#cells-and-stored-values).");

    /** Rules for single fields, by field name, which take precedence over {@link #OPTION}. */
    public static final ImportOption<Map<String, FieldRule>> FIELDS = ImportOption.of(
            "merge.fields",
            mapOf("FIELD=RULE", MemberNames.FIELDS, textOf(FieldRule::parse)),
            Map.of(),
            "Rules for single fields, which take precedence over `merge.option`. A rule is a merge option in"
                    + " lower case, `keep`, `erase` or `newest:FIELD`.");

    /** The clearing of fields that the row does not have (ruling R-15). */
    public static final ImportOption<Boolean> REPLACE_ALL =
            ImportOption.of("merge.replaceAll", flag(), false, "Fields without a column in the file are cleared.");

    /** The cell text that clears a stored value: not blank, or null for none. */
    public static final ImportOption<@Nullable String> ERASE_TOKEN = ImportOption.of(
            "merge.eraseToken",
            optional(text().checked(MergeRules::requireWord)),
            null,
            "The cell text that clears a stored value.");

    static final List<ImportOption<?>> OPTIONS = List.of(OPTION, FIELDS, REPLACE_ALL, ERASE_TOKEN);

    MergeRules(OptionValues values) {
        super(values, OPTIONS);
    }

    private static String requireWord(String token) {
        String word = Blanks.strip(token);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("a blank erase token would erase by blank cells; choose a word");
        }
        return word;
    }

    /** Returns the value of {@link #OPTION}. */
    public MergeOption option() {
        return get(OPTION);
    }

    /** Returns the value of {@link #FIELDS}. */
    public Map<String, FieldRule> fields() {
        return get(FIELDS);
    }

    /** Returns the value of {@link #REPLACE_ALL}. */
    public boolean replaceAll() {
        return get(REPLACE_ALL);
    }

    /** Returns the value of {@link #ERASE_TOKEN}. */
    public @Nullable String eraseToken() {
        return get(ERASE_TOKEN);
    }
}
