package dev.rollcall.internal.header;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldDefinition;

/**
 * A header with the target of each of its columns. Immutable.
 *
 * @param header the column names, in the order of the source
 * @param targets the targets, one for each column, in header order
 * @param fields the definition of every field that a column feeds, by field key
 * @param newFields the fields among them that have to be created
 * @param ignored the names of the columns that nothing maps, and of the read-only ones
 * @param optInTimes the columns that look like times of opting in and that the request does not settle, by index, with
 *     their most likely targets: each row must have a time there, or the import stops
 */
public record HeaderMapping(
        List<String> header,
        List<Target> targets,
        Map<String, FieldDefinition> fields,
        List<FieldDefinition> newFields,
        List<String> ignored,
        Map<Integer, Target> optInTimes) {

    /** Returns the target of each mapped column in words, by column name, for people. */
    public Map<String, String> described() {
        Map<String, String> described = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!feedsNothing(targets.get(i))) {
                described.put(header.get(i), targets.get(i).toString());
            }
        }
        return described;
    }

    private static boolean feedsNothing(Target target) {
        return target instanceof Target.Ignored || target instanceof Target.ReadOnly;
    }
}
