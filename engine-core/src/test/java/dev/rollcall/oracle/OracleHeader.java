package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldType;
import dev.rollcall.options.ImportOptions;

/**
 * The target of each column: by explicit choices, Rollcall's own names, fields and usual headers (those that random
 * files use).
 */
final class OracleHeader {
    private static final Map<String, String> OWN = new HashMap<>();
    private static final Map<String, String> USUAL = new HashMap<>();
    private static final Map<String, FieldType> PROFILE = new HashMap<>();

    static {
        for (String own : List.of(
                "email",
                "phone",
                "external_id",
                "email_status",
                "phone_status",
                "email_availability",
                "phone_availability",
                "tags")) {
            OWN.put(own.replace("_", ""), own);
        }
        usual("email", "mail", "emailaddress");
        usual("phone", "mobile", "telephone");
        usual("external_id", "customerid");
        usual("tags", "labels");
        usual("field:first_name", "firstname", "vorname");
        usual("field:birth_date", "birthdate", "birthday");
        for (String text : List.of(
                "first_name",
                "last_name",
                "full_name",
                "title",
                "gender",
                "language",
                "company",
                "department",
                "job_title",
                "industry",
                "address",
                "city",
                "state",
                "postcode",
                "country")) {
            PROFILE.put(text, FieldType.TEXT);
        }
        PROFILE.put("birth_date", FieldType.DATE);
    }

    private OracleHeader() {}

    private static void usual(String target, String... headers) {
        for (String header : headers) {
            USUAL.put(header, target);
        }
    }

    static boolean isProfile(String fieldKey) {
        return PROFILE.containsKey(fieldKey);
    }

    static FieldType type(String fieldKey, OracleStore store) {
        return PROFILE.containsKey(fieldKey) ? PROFILE.get(fieldKey) : store.fields.get(fieldKey);
    }

    /** One target for each column, null for unmapped ones. Creates the fields that the options request. */
    static List<Target> targets(List<String> header, ImportOptions options, OracleStore store, OracleResult result) {
        List<Target> targets = new ArrayList<>();
        for (String column : header) {
            if (column.isBlank()) {
                targets.add(null);
                result.ignoredColumns.add("(column " + targets.size() + ")");
                continue;
            }
            Target target = target(column, options, store);
            if (target == null && options.unknownColumns() == UnknownColumns.CREATE_FIELD) {
                target = Target.field(column);
            }
            if (target instanceof Target.Field field && type(OracleText.key(field.name()), store) == null) {
                boolean preference = field.name().matches("(?i)Preference:[^>]+>.+");
                store.fields.put(OracleText.key(field.name()), preference ? FieldType.BOOLEAN : FieldType.TEXT);
                result.createdFields.add(OracleText.key(field.name()));
            }
            if (target == null || target instanceof Target.ReadOnly) {
                result.ignoredColumns.add(column);
            } else {
                result.columns.put(column, target.toString().toLowerCase(Locale.ROOT));
            }
            targets.add(target);
        }
        return targets;
    }

    private static Target target(String column, ImportOptions options, OracleStore store) {
        for (Map.Entry<String, Target> chosen : options.mapping().columns().entrySet()) {
            if (chosen.getKey().strip().equalsIgnoreCase(column.strip())) {
                return chosen.getValue();
            }
        }
        List<String> names = names(column, options.mapping().prefix());
        for (String readOnly : options.mapping().readOnly()) {
            if (names.stream().anyMatch(name -> OracleText.key(name).equals(OracleText.key(readOnly)))) {
                return new Target.ReadOnly();
            }
        }
        if (!options.mapping().automatic()) {
            return null;
        }
        // Rollcall's own names come first, and random files have no headers that stop the import
        return Stream.<Function<String, Target>>of(
                        name -> named(OWN, name, options),
                        name -> field(name, options, store),
                        name -> named(USUAL, name, options))
                .flatMap(meaning -> names.stream().map(meaning))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Target named(Map<String, String> targets, String name, ImportOptions options) {
        String target = targets.get(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
        boolean exact = options.mapping().exactNames();
        return target == null || exact && target.startsWith("field:") ? null : Target.parse(target);
    }

    private static Target field(String name, ImportOptions options, OracleStore store) {
        boolean known = options.mapping().exactNames()
                ? store.fieldNames.contains(name) || isProfile(name)
                : type(OracleText.key(name), store) != null;
        return known ? Target.field(name) : null;
    }

    /** The names of a column: as written, then without the prefix. */
    private static List<String> names(String column, String prefix) {
        return prefix != null
                        && column.length() > prefix.length()
                        && column.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))
                ? List.of(column, column.substring(prefix.length()).strip())
                : List.of(column);
    }
}
