package dev.rollcall.mapping;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.rollcall.model.Name;

/**
 * Which column feeds which target.
 *
 * @param columns explicit choices by column name; names are compared without case and surrounding white space, and
 *     each column is named once
 * @param automatic whether the other columns are mapped by header aliases, profile fields and defined fields
 */
public record ColumnMapping(Map<String, Target> columns, boolean automatic) {
    /** @throws IllegalArgumentException if two names mean one column */
    public ColumnMapping {
        Set<String> keys = new HashSet<>();
        for (String column : columns.keySet()) {
            if (!keys.add(Name.key(column))) {
                throw new IllegalArgumentException("the mapping names the column '" + Name.clean(column) + "' twice");
            }
        }
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
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
        return new ColumnMapping(more, automatic);
    }
}
