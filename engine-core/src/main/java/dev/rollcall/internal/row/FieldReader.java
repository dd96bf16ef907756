package dev.rollcall.internal.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ValueRules;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.model.Blanks;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Name;

/** Reads a given value as one field: in the form that the request asks for, of its type, among its choices. Immutable. */
public final class FieldReader {
    private final ValueParser parser;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, List<String>> choices = new HashMap<>();

    FieldReader(ValueRules rules) {
        this.parser = new ValueParser(rules);
        rules.patterns().forEach((field, regex) -> patterns.put(Name.key(field), Pattern.compile(regex)));
        rules.choices().forEach((field, values) -> choices.put(Name.key(field), values));
    }

    /**
     * That all fields which columns feed are texts, if the request takes them for such.
     *
     * @throws MappingException if one is none
     */
    public static void requireTexts(HeaderMapping mapping, ValueRules rules) {
        if (rules.freeText()) {
            for (FieldDefinition field : mapping.fields().values()) {
                if (field.type() != FieldType.TEXT) {
                    throw new MappingException(
                            "the field '" + field.name() + "' is a " + field.type()
                                    + ", and every field is to be read as free text; map its column to a TEXT field, or to ignore");
                }
            }
        }
    }

    ValueParser.Result read(FieldValue given, FieldDefinition field) {
        Pattern pattern = patterns.get(field.key());
        if (pattern != null
                && !pattern.matcher(Blanks.strip(CellText.of(given))).matches()) {
            return new ValueParser.Result.Bad(FaultCode.INVALID_PATTERN);
        }
        ValueParser.Result result = parser.parse(given, field.type());
        List<String> allowed = choices.get(field.key());
        return allowed != null
                        && result instanceof ValueParser.Result.Parsed parsed
                        && parsed.value() instanceof FieldValue.Text text
                ? choose(text.text(), allowed)
                : result;
    }

    private static ValueParser.Result choose(String text, List<String> allowed) {
        Optional<String> chosen = allowed.stream()
                .filter(choice -> Name.key(choice).equals(Name.key(text)))
                .findFirst();
        return chosen.<ValueParser.Result>map(choice -> new ValueParser.Result.Parsed(new FieldValue.Text(choice)))
                .orElse(new ValueParser.Result.Bad(FaultCode.INVALID_CHOICE));
    }
}
