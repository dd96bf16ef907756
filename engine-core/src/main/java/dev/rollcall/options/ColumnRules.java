package dev.rollcall.options;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.mapOf;
import static dev.rollcall.options.OptionTypes.number;
import static dev.rollcall.options.OptionTypes.oneOf;
import static dev.rollcall.options.OptionTypes.optional;
import static dev.rollcall.options.OptionTypes.setOf;
import static dev.rollcall.options.OptionTypes.text;
import static dev.rollcall.options.OptionTypes.textOf;

/**
 * The rules that map columns to targets. Column names are compared without case and surrounding white space. Immutable.
 */
public final class ColumnRules extends OptionGroup {
    /** Explicit targets by column name, each column named once. */
    public static final ImportOption<Map<String, Target>> COLUMNS = ImportOption.of(
            "mapping.columns",
            mapOf("COLUMN=TARGET", MemberNames.COLUMNS, textOf(Target::parse)),
            Map.of(),
            "The targets of columns: see [targets](columns.md#targets).");

    /** The mapping of the other columns by header aliases, profile fields and defined fields. */
    public static final ImportOption<Boolean> AUTOMATIC =
            ImportOption.of("mapping.automatic", flag(), true, "The other columns are mapped by their headers.");

    /**
     * The names of columns that feed nothing unless they have an explicit target; a row with a value in one gets a
     * warning.
     */
    public static final ImportOption<Set<String>> READ_ONLY = ImportOption.of(
            "mapping.readOnly",
            setOf(text()),
            Set.of(),
            "Columns that feed nothing unless they are mapped. A row with a value in such a column gets a"
                    + " warning.");

    /**
     * The optional prefix of headers, as in {@code contact_email}: not blank, or null for none. A header that is not
     * known as written is known by the rest of its name.
     */
    public static final ImportOption<@Nullable String> PREFIX = ImportOption.of(
            "mapping.prefix",
            optional(text().checked(ColumnRules::requirePrefix)),
            null,
            "A prefix that headers may have, as in `contact_email`.");

    /**
     * The precedence of a field's name over words about leaving or agreeing in it, as in {@code LASTSUBSCRIBED}.
     * Without it, such a header stops the import.
     */
    public static final ImportOption<Boolean> FIELDS_BEFORE_WORDS = ImportOption.of(
            "mapping.fieldsBeforeWords",
            flag(),
            false,
            "A header that is the name of a stored field feeds that field, even if its words speak of"
                    + " opting in or out. All presets set `true`.");

    /** The rule that a header means a field only if it is the field's name as shown, case included. */
    public static final ImportOption<Boolean> EXACT_NAMES = ImportOption.of(
            "mapping.exactNames", flag(), false, "Headers must be the exact names of fields, including case.");

    /** The regular expression that the names of created fields must match as a whole, or null. */
    public static final ImportOption<@Nullable String> NEW_FIELD_PATTERN = ImportOption.of(
            "mapping.newFieldPattern",
            optional(text().checked(ColumnRules::requirePattern)),
            null,
            "The regular expression that the name of a new field must match.");

    /**
     * The largest number of columns that may feed fields: 0 or more, or null for no limit. An import with more is
     * refused.
     */
    public static final ImportOption<@Nullable Integer> MAX_FIELDS = ImportOption.of(
            "mapping.maxFields",
            optional(number("the limit of fields", 0, Integer.MAX_VALUE)),
            null,
            "The number of columns that may feed fields. A file with more is refused.");

    /** The treatment of columns that nothing maps. */
    public static final ImportOption<UnknownColumns> UNKNOWN_COLUMNS = ImportOption.of(
            "unknownColumns",
            oneOf(UnknownColumns.values()),
            UnknownColumns.IGNORE,
            "What happens to columns without a target. `IGNORE`: the report names them. `FAIL`: the file is refused."
                    + " `CREATE_FIELD`: each becomes a text field, or a yes-or-no field if its header is of the form"
                    + " `Preference:Marketing>Offers`.");

    static final List<ImportOption<?>> OPTIONS = List.of(
            COLUMNS,
            AUTOMATIC,
            READ_ONLY,
            PREFIX,
            FIELDS_BEFORE_WORDS,
            EXACT_NAMES,
            NEW_FIELD_PATTERN,
            MAX_FIELDS,
            UNKNOWN_COLUMNS);

    ColumnRules(OptionValues values) {
        super(values, OPTIONS);
    }

    private static String requirePrefix(String text) {
        String prefix = Name.clean(text);
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("a prefix of headers cannot be blank");
        }
        return prefix;
    }

    private static String requirePattern(String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + regex + "' is no regular expression for names of fields: " + e.getDescription(), e);
        }
        return regex;
    }

    /** Returns the value of {@link #COLUMNS}. */
    public Map<String, Target> columns() {
        return get(COLUMNS);
    }

    /** Returns the value of {@link #AUTOMATIC}. */
    public boolean automatic() {
        return get(AUTOMATIC);
    }

    /** Returns the value of {@link #READ_ONLY}. */
    public Set<String> readOnly() {
        return get(READ_ONLY);
    }

    /** Returns the value of {@link #PREFIX}. */
    public @Nullable String prefix() {
        return get(PREFIX);
    }

    /** Returns the value of {@link #FIELDS_BEFORE_WORDS}. */
    public boolean fieldsBeforeWords() {
        return get(FIELDS_BEFORE_WORDS);
    }

    /** Returns the value of {@link #EXACT_NAMES}. */
    public boolean exactNames() {
        return get(EXACT_NAMES);
    }

    /** Returns the value of {@link #NEW_FIELD_PATTERN}. */
    public @Nullable String newFieldPattern() {
        return get(NEW_FIELD_PATTERN);
    }

    /** Returns the value of {@link #MAX_FIELDS}. */
    public @Nullable Integer maxFields() {
        return get(MAX_FIELDS);
    }
}
