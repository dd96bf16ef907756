package dev.rollcall.oracle;

import java.util.List;
import java.util.Map;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.options.ValueRules;

/**
 * The request's restrictions on values of a field: a pattern before the cell is read, a length and choices after that.
 */
final class OracleRestrictions {
    private OracleRestrictions() {}

    /** Returns a {@link FieldValue}, the {@link FaultCode} of an invalid one, or null for a placeholder. */
    static Object read(FieldValue given, String field, FieldType type, ValueRules rules, OracleDates dates) {
        Object value = valid(given, field, type, rules, dates);
        return type != FieldType.TEXT
                        && value instanceof FaultCode
                        && OraclePlaceholders.isBlank(OracleText.of(given), rules.identifiers())
                ? null
                : value;
    }

    private static Object valid(FieldValue given, String field, FieldType type, ValueRules rules, OracleDates dates) {
        String pattern = of(rules.patterns(), field);
        if (pattern != null && !OracleText.of(given).matches(pattern)) {
            return FaultCode.INVALID_PATTERN;
        }
        Object read = OracleValues.read(given, type, rules.zone(), dates);
        if (read instanceof FieldValue.Text text && text.text().length() > rules.maxText()) {
            return FaultCode.TEXT_TOO_LONG;
        }
        List<String> choices = of(rules.choices(), field);
        if (choices != null && read instanceof FieldValue.Text text) {
            for (String choice : choices) {
                if (choice.equalsIgnoreCase(text.text())) {
                    return new FieldValue.Text(choice);
                }
            }
            return FaultCode.INVALID_CHOICE;
        }
        return read;
    }

    private static <T> T of(Map<String, T> byName, String field) {
        for (Map.Entry<String, T> one : byName.entrySet()) {
            if (OracleText.key(one.getKey()).equals(field)) {
                return one.getValue();
            }
        }
        return null;
    }
}
