package dev.rollcall.internal.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.internal.header.ProfileField;
import dev.rollcall.internal.merge.MergePlan;
import dev.rollcall.internal.text.Name;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.ImportOptions;

/** The rules for single fields, checked against the existing fields. */
final class FieldRules {
    private FieldRules() {}

    /**
     * Checks the rules.
     *
     * @throws IllegalArgumentException if a rule names a field that does not exist, or uses a field as a timestamp that
     *     is not a DATE
     */
    static void requireFields(ImportOptions options, List<FieldDefinition> fields) {
        options.merge().fields().forEach((name, rule) -> {
            if (definition(name, fields).isEmpty()) {
                throw new IllegalArgumentException("there is no field '" + name + "' to have a rule; create it first");
            }
            if (rule instanceof FieldRule.Newest newest
                    && definition(newest.timestampField(), fields)
                            .filter(field -> field.type() == FieldType.DATE)
                            .isEmpty()) {
                throw new IllegalArgumentException("'" + newest.timestampField()
                        + "' is no DATE field; create one to keep the time of the newest row in");
            }
            if (rule instanceof FieldRule.Newest newest && hasRule(options, newest.timestampField())) {
                throw new IllegalArgumentException(
                        "'" + newest.timestampField() + "' says how new a row is and cannot have a rule of its own");
            }
        });
    }

    private static boolean hasRule(ImportOptions options, String field) {
        return options.merge().fields().keySet().stream()
                .anyMatch(name -> Name.key(name).equals(Name.key(field)));
    }

    private static Optional<FieldDefinition> definition(String name, List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> field.key().equals(Name.key(name)))
                .findFirst()
                .or(() -> ProfileField.byName(name));
    }

    static MergePlan plan(ImportOptions options, List<FieldDefinition> fields) {
        Map<String, FieldRule> rules = new HashMap<>();
        options.merge().fields().forEach((name, rule) -> rules.put(key(name, fields), byKey(rule, fields)));
        Map<String, FieldValue> defaults = new HashMap<>();
        for (FieldDefinition field : fields) {
            FieldValue value = field.defaultValue();
            if (value != null) {
                defaults.put(field.key(), value);
            }
        }
        return new MergePlan(options, rules, defaults);
    }

    private static String key(String name, List<FieldDefinition> fields) {
        return definition(name, fields).map(FieldDefinition::key).orElse(Name.key(name));
    }

    private static FieldRule byKey(FieldRule rule, List<FieldDefinition> fields) {
        return rule instanceof FieldRule.Newest newest
                ? new FieldRule.Newest(key(newest.timestampField(), fields))
                : rule;
    }
}
