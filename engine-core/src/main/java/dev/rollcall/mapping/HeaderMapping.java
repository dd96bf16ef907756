package dev.rollcall.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Name;

/**
 * A header and what each of its columns feeds.
 *
 * @param targets one for each column, in header order
 * @param fields the definition of every field that a column feeds, by field key
 * @param newFields those of them that have to be created
 * @param ignored the names of the columns that nothing mapped, and of those that are read-only
 */
public record HeaderMapping(
        List<String> header,
        List<Target> targets,
        Map<String, FieldDefinition> fields,
        List<FieldDefinition> newFields,
        List<String> ignored) {

    /**
     * Maps a header: explicit choices first, then read-only names, then what headers usually mean, then defined fields, then profile
     * fields. A header has at most 16,384 columns, each with a name of at most 255 characters, and 200,000 characters in all.
     *
     * @param defined the fields the store has
     * @param matchOrder the identifiers of which at least one must have a column
     * @throws MappingException if the columns cannot be mapped as asked
     */
    public static HeaderMapping of(
            List<String> header,
            ColumnMapping mapping,
            UnknownColumns unknownColumns,
            List<FieldDefinition> defined,
            List<IdentifierKind> matchOrder) {
        HeaderLimits.check(header);
        return new Binder(header, mapping, unknownColumns, defined).bind(matchOrder);
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

    private static boolean feedsNothing(Target target) {
        return target instanceof Target.Ignored || target instanceof Target.ReadOnly;
    }

    private static final class Binder {
        private final List<String> header;
        private final ColumnMapping mapping;
        private final UnknownColumns unknownColumns;
        private final Map<String, FieldDefinition> defined;
        private final HeaderNames names;
        private final Map<String, FieldDefinition> fields = new HashMap<>();
        private final List<FieldDefinition> newFields = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();

        Binder(
                List<String> header,
                ColumnMapping mapping,
                UnknownColumns unknownColumns,
                List<FieldDefinition> defined) {
            this.header = header;
            this.mapping = mapping;
            this.unknownColumns = unknownColumns;
            this.defined = defined.stream().collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
            this.names = new HeaderNames(mapping, this.defined);
        }

        HeaderMapping bind(List<IdentifierKind> matchOrder) {
            Map<String, Target> explicit = explicitByColumn();
            List<Target> targets = new ArrayList<>(header.size());
            for (int i = 0; i < header.size(); i++) {
                Target target = explicit.get(Name.key(header.get(i)));
                targets.add(target != null ? target : byHeader(header.get(i), i));
            }
            requireIdentifier(targets, matchOrder);
            refuseLikelyOptOuts();
            if (unknownColumns == UnknownColumns.FAIL && !unknown.isEmpty()) {
                throw new MappingException("nothing maps the columns " + unknown
                        + "; map them, let them be ignored, or create fields for them");
            }
            requireOneColumnEach(targets);
            requireFewFields(targets);
            targets.forEach(this::defineField);
            return new HeaderMapping(header, targets, Map.copyOf(fields), List.copyOf(newFields), List.copyOf(ignored));
        }

        private Map<String, Target> explicitByColumn() {
            Map<String, Target> explicit = new HashMap<>();
            List<String> present = header.stream().map(Name::key).toList();
            mapping.columns().forEach((column, target) -> {
                if (!present.contains(Name.key(column))) {
                    throw new MappingException(
                            "the mapping names a column '" + column + "' that the header does not have");
                }
                explicit.put(Name.key(column), target);
            });
            return explicit;
        }

        private Target byHeader(String column, int index) {
            if (Blanks.isBlank(column)) {
                // spreadsheets leave such columns behind, so they are nobody's mistake
                ignored.add("(column " + (index + 1) + ")");
                return new Target.Ignored();
            }
            if (names.isReadOnly(column)) {
                ignored.add(column);
                return new Target.ReadOnly();
            }
            Optional<Target> known = mapping.automatic() ? names.meaning(column) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            unknown.add(column);
            if (unknownColumns == UnknownColumns.CREATE_FIELD) {
                return names.newField(column);
            }
            ignored.add(column);
            return new Target.Ignored();
        }

        /** The name can be shown: it is one of few words. */
        private void refuseLikelyOptOuts() {
            for (String column : unknown) {
                if (names.isLikelyOptOut(column)) {
                    throw new MappingException("the column '" + column + "' looks as if it said who has opted out;"
                            + " map it to email_status or contact_status, to a list, to a field, or to ignore");
                }
            }
        }

        private void requireIdentifier(List<Target> targets, List<IdentifierKind> matchOrder) {
            boolean found = targets.stream()
                    .anyMatch(target ->
                            target instanceof Target.Identifies identifies && matchOrder.contains(identifies.kind()));
            if (!found) {
                List<String> wanted = matchOrder.stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList();
                // the header is not shown: in a file without one it would be somebody's data
                throw new MappingException("none of the " + header.size() + " columns is known to hold one of " + wanted
                        + "; is the first line a header? If so, map a column to one of them");
            }
        }

        private void requireOneColumnEach(List<Target> targets) {
            Map<String, String> columns = new HashMap<>();
            for (int i = 0; i < targets.size(); i++) {
                Target target = targets.get(i);
                if (target instanceof Target.Tags || feedsNothing(target)) {
                    continue;
                }
                String other = columns.putIfAbsent(Name.key(target.toString()), header.get(i));
                if (other != null) {
                    throw new MappingException("the columns '" + other + "' and '" + header.get(i) + "' both feed "
                            + target + "; map one of them to something else, or to ignore");
                }
            }
        }

        private void requireFewFields(List<Target> targets) {
            Integer most = mapping.maxFields();
            long fed = targets.stream().filter(Target.Field.class::isInstance).count();
            if (most != null && fed > most) {
                throw new MappingException(
                        fed + " columns feed fields, and no more than " + most + " may; map some of them to ignore");
            }
        }

        private void defineField(Target target) {
            if (!(target instanceof Target.Field field)) {
                return;
            }
            String key = Name.key(field.name());
            FieldDefinition known = defined.get(key);
            if (known == null) {
                known = ProfileField.byName(field.name()).orElse(null);
            }
            if (known == null) {
                if (unknownColumns != UnknownColumns.CREATE_FIELD) {
                    throw new MappingException("there is no field '" + field.name()
                            + "'; create it first, or let unknown columns create fields");
                }
                known = NewField.define(field.name(), mapping);
                newFields.add(known);
            }
            fields.put(key, known);
        }
    }
}
