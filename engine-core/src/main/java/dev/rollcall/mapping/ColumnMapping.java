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
 * The rules that map columns to targets. Column names are compared without case and surrounding white space. Immutable.
 *
 * @param columns explicit targets by column name, each column named once
 * @param automatic whether the other columns are mapped by header aliases, profile fields and defined fields
 * @param readOnly the names of columns that feed nothing unless they have an explicit target; a row with a value in one
 *     gets a warning; default none
 * @param prefix the optional prefix of headers, as in {@code contact_email}, not blank, or null (default) for none; a
 *     header that is not known as written is known by the rest of its name
 * @param fieldsBeforeWords whether a header that is the name of a field of the store means that field even if its words
 *     are about leaving or agreeing, as in {@code LASTSUBSCRIBED}; default false: it stops the import. Vendors' presets
 *     set it to true
 * @param exactNames whether a header means a field only if it is the field's name as shown, case included; default
 *     false
 * @param newFieldPattern the regular expression that the names of created fields must match as a whole, or null
 *     (default)
 * @param maxFields the largest number of columns that may feed fields, 0 or more, or null (default) for no limit; an
 *     import with more is refused
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
     * @throws IllegalArgumentException if two names mean one column, the prefix is blank, the pattern is not a regular
     *     expression, or the limit is below 0
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

    /**
     * Creates a mapping with explicit targets and defaults for everything else.
     *
     * @throws IllegalArgumentException if two names mean one column
     */
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

    /** Returns the mapping of all columns by header aliases and field names. */
    public static ColumnMapping byHeader() {
        return new ColumnMapping(Map.of(), true);
    }

    /** Returns a copy in which {@code column} feeds {@code target}; an earlier target of the column is replaced. */
    public ColumnMapping with(String column, Target target) {
        Map<String, Target> more = new LinkedHashMap<>(columns);
        more.keySet().removeIf(other -> Name.key(other).equals(Name.key(column)));
        more.put(column, target);
        return new ColumnMapping(
                more, automatic, readOnly, prefix, fieldsBeforeWords, exactNames, newFieldPattern, maxFields);
    }

    /** Returns a copy with {@code readOnly} set to {@code value}. */
    public ColumnMapping withReadOnly(Set<String> value) {
        return new ColumnMapping(
                columns, automatic, value, prefix, fieldsBeforeWords, exactNames, newFieldPattern, maxFields);
    }

    /**
     * Returns a copy with {@code prefix} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public ColumnMapping withPrefix(@Nullable String value) {
        return new ColumnMapping(
                columns, automatic, readOnly, value, fieldsBeforeWords, exactNames, newFieldPattern, maxFields);
    }

    /** Returns a copy with {@code fieldsBeforeWords} set to {@code value}. */
    public ColumnMapping withFieldsBeforeWords(boolean value) {
        return new ColumnMapping(columns, automatic, readOnly, prefix, value, exactNames, newFieldPattern, maxFields);
    }

    /** Returns a copy with {@code exactNames} set to {@code value}. */
    public ColumnMapping withExactNames(boolean value) {
        return new ColumnMapping(
                columns, automatic, readOnly, prefix, fieldsBeforeWords, value, newFieldPattern, maxFields);
    }

    /**
     * Returns a copy with {@code newFieldPattern} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is not a regular expression
     */
    public ColumnMapping withNewFieldPattern(@Nullable String value) {
        return new ColumnMapping(columns, automatic, readOnly, prefix, fieldsBeforeWords, exactNames, value, maxFields);
    }

    /**
     * Returns a copy with {@code maxFields} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public ColumnMapping withMaxFields(@Nullable Integer value) {
        return new ColumnMapping(
                columns, automatic, readOnly, prefix, fieldsBeforeWords, exactNames, newFieldPattern, value);
    }
}
