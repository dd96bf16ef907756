package dev.rollcall.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which column feeds which target.
 *
 * @param columns explicit choices by column name; names are compared without case and surrounding white space
 * @param automatic whether the other columns are mapped by header aliases, profile fields and defined fields
 */
public record ColumnMapping(Map<String, Target> columns, boolean automatic) {
    public ColumnMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Everything by header aliases and field names. */
    public static ColumnMapping byHeader() {
        return new ColumnMapping(Map.of(), true);
    }

    /** The same, and {@code column} feeds {@code target}. */
    public ColumnMapping with(String column, Target target) {
        Map<String, Target> more = new LinkedHashMap<>(columns);
        more.put(column, target);
        return new ColumnMapping(more, automatic);
    }
}
