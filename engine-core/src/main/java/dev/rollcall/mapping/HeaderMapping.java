package dev.rollcall.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.IdentifierKind;
import org.jspecify.annotations.Nullable;

/**
 * A header and what each of its columns feeds.
 *
 * @param targets one for each column, in header order
 * @param fields the definition of every field that a column feeds, by field key
 * @param newFields those of them that have to be created
 * @param ignored the names of the columns that nothing mapped, and of those that are read-only
 * @param optInTimes the columns that look like times of opting in and that nothing settles, with what they most likely feed: each row
 *     must have a time there, or the import stops
 */
public record HeaderMapping(
        List<String> header,
        List<Target> targets,
        Map<String, FieldDefinition> fields,
        List<FieldDefinition> newFields,
        List<String> ignored,
        Map<Integer, Target> optInTimes) {

    /** The same where nothing is said of everybody in the file. */
    public static HeaderMapping of(
            List<String> header,
            ColumnMapping mapping,
            UnknownColumns unknownColumns,
            List<FieldDefinition> defined,
            List<IdentifierKind> matchOrder) {
        return of(header, mapping, unknownColumns, defined, matchOrder, null);
    }

    /**
     * Maps a header (ruling R-30): explicit choices first, then read-only names, then the names of Rollcall's own targets, then words
     * that speak of leaving or agreeing, which stop the import, then the fields of the store, then what headers usually mean. A header
     * has at most 16,384 columns, each with a name of at most 255 characters, and 200,000 characters in all.
     *
     * @param defined the fields the store has
     * @param matchOrder the identifiers of which at least one must have a column
     * @param left what everybody in the file has left, as {@link ConsentScope#left} takes it, or null if the request does not say so:
     *     columns that could say no more do not stop the import
     * @throws MappingException if the columns cannot be mapped as asked; it names all that is in the way
     */
    public static HeaderMapping of(
            List<String> header,
            ColumnMapping mapping,
            UnknownColumns unknownColumns,
            List<FieldDefinition> defined,
            List<IdentifierKind> matchOrder,
            @Nullable List<ConsentScope> left) {
        HeaderLimits.check(header);
        return new HeaderBinder(header, mapping, unknownColumns, defined, left).bind(matchOrder);
    }

    /** What each mapped column feeds, by column name, for people. */
    public Map<String, String> described() {
        Map<String, String> described = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!feedsNothing(targets.get(i))) {
                described.put(header.get(i), targets.get(i).toString());
            }
        }
        return described;
    }

    static boolean feedsNothing(Target target) {
        return target instanceof Target.Ignored || target instanceof Target.ReadOnly;
    }
}
