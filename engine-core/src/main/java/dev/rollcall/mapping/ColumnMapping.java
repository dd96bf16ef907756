package dev.rollcall.mapping;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.rollcall.model.Name;
import org.jspecify.annotations.Nullable;

/**
 * Which column feeds which target. Column names are compared without case and surrounding white space.
 *
 * @param columns explicit choices by column name; each column is named once
 * @param automatic whether the other columns are mapped by header aliases, profile fields and defined fields
 * @param readOnly names of columns that feed nothing, unless there is an explicit choice; a row that gives one a value gets a
 *     warning; default none
 * @param prefix what headers may begin with besides their name, as in {@code contact_email}, or null (default); a header is known by
 *     what follows if it is not known as written
 * @param fieldsBeforeWords whether a header that is the name of a field of the store means that field also where its words speak of
 *     leaving or agreeing, as {@code LASTSUBSCRIBED} does; default no: it stops the import. Vendors' presets say yes
 * @param exactNames whether a header means a field only if it is the field's name as shown, case included; default no
 * @param newFieldPattern the regular expression that the names of fields must match as a whole to be created, or null (default)
 * @param maxFields most columns that may feed fields, or null (default) for any number; an import with more is refused
 */
public record ColumnMapping(
        Map<String, Target> columns,
        boolean automatic,
        Set<String> readOnly,
        @Nullable String prefix,
        boolean fieldsBeforeWords,
        boolean exactNames,
        @Nullable String newFieldPattern,
        @Nullable Integer maxFields) {
    /**
     * @throws IllegalArgumentException if two names mean one column, the prefix is blank, the pattern is none, or the limit is below 0
     */
    public ColumnMapping {
        Set<String> keys = new HashSet<>();
        for (String column : columns.keySet()) {
            if (!keys.add(Name.key(column))) {
                throw new IllegalArgumentException("the mapping names the column '" + Name.clean(column) + "' twice");
            }
        }
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        readOnly = Collections.unmodifiableSet(new TreeSet<>(readOnly));
        if (prefix != null) {
            prefix = Name.clean(prefix);
            if (prefix.isEmpty()) {
                throw new IllegalArgumentException("a prefix of headers cannot be blank");
            }
        }
        if (newFieldPattern != null) {
            requirePattern(newFieldPattern);
        }
        if (maxFields != null && maxFields < 0) {
            throw new IllegalArgumentException("the limit of fields is 0 or more, not " + maxFields);
        }
    }

    /** Explicit choices, with the defaults of all else. */
    public ColumnMapping(Map<String, Target> columns, boolean automatic) {
        this(columns, automatic, Set.of(), null, false, false, null, null);
    }

    private static void requirePattern(String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + regex + "' is no regular expression for names of fields: " + e.getDescription(), e);
        }
    }

    /** Everything by header aliases and field names. */
    public static ColumnMapping byHeader() {
        return new ColumnMapping(Map.of(), true);
    }

    /** The same, and {@code column} feeds {@code target}, whatever was chosen for it before. */
    public ColumnMapping with(String column, Target target) {
        Map<String, Target> more = new LinkedHashMap<>(columns);
        more.keySet().removeIf(other -> Name.key(other).equals(Name.key(column)));
        more.put(column, target);
        return new ColumnMapping(
                more, automatic, readOnly, prefix, fieldsBeforeWords, exactNames, newFieldPattern, maxFields);
    }

    public ColumnMapping withReadOnly(Set<String> value) {
        return new ColumnMapping(
                columns, automatic, value, prefix, fieldsBeforeWords, exactNames, newFieldPattern, maxFields);
    }

    public ColumnMapping withPrefix(@Nullable String value) {
        return new ColumnMapping(
                columns, automatic, readOnly, value, fieldsBeforeWords, exactNames, newFieldPattern, maxFields);
    }

    public ColumnMapping withFieldsBeforeWords(boolean value) {
        return new ColumnMapping(columns, automatic, readOnly, prefix, value, exactNames, newFieldPattern, maxFields);
    }

    public ColumnMapping withExactNames(boolean value) {
        return new ColumnMapping(
                columns, automatic, readOnly, prefix, fieldsBeforeWords, value, newFieldPattern, maxFields);
    }

    public ColumnMapping withNewFieldPattern(@Nullable String value) {
        return new ColumnMapping(columns, automatic, readOnly, prefix, fieldsBeforeWords, exactNames, value, maxFields);
    }

    public ColumnMapping withMaxFields(@Nullable Integer value) {
        return new ColumnMapping(
                columns, automatic, readOnly, prefix, fieldsBeforeWords, exactNames, newFieldPattern, value);
    }
}
