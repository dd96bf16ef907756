package dev.rollcall.internal.row;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.options.ValueRules;

/**
 * A reader of values as fields: in the form that the request asks for, of the field's type, among its choices.
 * Immutable.
 */
public final class FieldReader {
    private static final ValueParser.Result NOTHING = new ValueParser.Result.Nothing();

    private final ValueParser parser;
    private final FieldPlaceholders placeholders;
    private final Map<String, DateOrders> dates;
    private final Map<String, Pattern> patterns = new HashMap<>();
    /** The spelling of each choice by its key, by field key. */
    private final Map<String, Map<String, String>> choices = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param dates the order of day and month in dates, by field key
     */
    FieldReader(ValueRules rules, Map<String, DateOrders> dates) {
        this.dates = Map.copyOf(dates);
        this.parser = new ValueParser(rules);
        this.placeholders = new FieldPlaceholders(rules.identifiers());
        rules.patterns().forEach((field, regex) -> patterns.put(Name.key(field), Pattern.compile(regex)));
        rules.choices().forEach((field, values) -> {
            Map<String, String> spelling = new HashMap<>();
            values.forEach(value -> spelling.putIfAbsent(Name.key(value), value));
            choices.put(Name.key(field), spelling);
        });
    }

    /**
     * Checks that all mapped fields are texts, if the request reads them as texts.
     *
     * @throws MappingException if a field has another type
     */
    public static void requireTexts(HeaderMapping mapping, ValueRules rules) {
        if (rules.freeText()) {
            for (FieldDefinition field : mapping.fields().values()) {
                if (field.type() != FieldType.TEXT) {
                    throw new MappingException("the field '" + field.name() + "' is a " + field.type()
                            + ", and every field is to be read as free text; map its column"
                            + " to a TEXT field, or to ignore");
                }
            }
        }
    }

    /**
     * Returns the value of a field, or the reason for which there is none.
     *
     * @param key the field's key
     */
    ValueParser.Result read(FieldValue given, String key, FieldType type) {
        ValueParser.Result result = valid(given, key, type);
        boolean unreadable = type != FieldType.TEXT && result instanceof ValueParser.Result.Bad;
        return unreadable && placeholders.meanNoValue(CellText.of(given)) ? NOTHING : result;
    }

    private ValueParser.Result valid(FieldValue given, String key, FieldType type) {
        Pattern pattern = patterns.get(key);
        if (pattern != null && !matches(pattern, Blanks.strip(CellText.of(given)))) {
            return new ValueParser.Result.Bad(FaultCode.INVALID_PATTERN);
        }
        ValueParser.Result result = parser.parse(given, type, dates.getOrDefault(key, DateOrders.UNKNOWN));
        Map<String, String> allowed = choices.get(key);
        return allowed != null
                        && result instanceof ValueParser.Result.Parsed parsed
                        && parsed.value() instanceof FieldValue.Text text
                ? choose(text.text(), allowed)
                : result;
    }

    /**
     * Reports whether the value matches the pattern of choices. A pattern that repeats a choice needs the stack for
     * each repetition, and may exhaust it.
     */
    private static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(text).matches();
        } catch (StackOverflowError tooLongForThePattern) {
            return false;
        }
    }

    private static ValueParser.Result choose(String text, Map<String, String> allowed) {
        String chosen = allowed.get(Name.key(text));
        return chosen == null
                ? new ValueParser.Result.Bad(FaultCode.INVALID_CHOICE)
                : new ValueParser.Result.Parsed(new FieldValue.Text(chosen));
    }
}
