package dev.rollcall.internal.header;

import java.util.regex.Pattern;

import dev.rollcall.mapping.MappingException;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.options.ColumnRules;

/** The rules for fields that imports create. */
final class NewField {
    /** A marketing preference, as in {@code Preference:Marketing>Offers} (checklist F-20). */
    private static final Pattern PREFERENCE = Pattern.compile("Preference:[^>]+>.+", Pattern.CASE_INSENSITIVE);

    private NewField() {}

    /**
     * Returns the definition of a field with the name {@code name}: BOOLEAN if it is a preference, otherwise TEXT.
     *
     * @throws MappingException if the mapping does not permit the name
     */
    static FieldDefinition define(String name, ColumnRules mapping) {
        String pattern = mapping.newFieldPattern();
        if (pattern != null && !Pattern.matches(pattern, name)) {
            throw new MappingException(
                    "a field cannot be created with the name " + RefusalText.quoted(name) + ", which does not match "
                            + pattern + "; rename the column, map it to another field, or to ignore");
        }
        return new FieldDefinition(name, PREFERENCE.matcher(name).matches() ? FieldType.BOOLEAN : FieldType.TEXT);
    }
}
