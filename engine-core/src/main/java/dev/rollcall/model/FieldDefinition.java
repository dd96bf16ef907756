package dev.rollcall.model;

import dev.rollcall.internal.text.Name;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that contacts can have. Immutable.
 *
 * @param name the name as first given, 1 to 255 characters; two names that differ only in case name the same field
 * @param type the type of its values
 * @param defaultValue the value of a new contact whose row leaves the field blank, of the field's type, or null for
 *     none
 * @param visibility the visibility of the field to the people in the store; default PRIVATE
 */
public record FieldDefinition(
        String name, FieldType type, @Nullable FieldValue defaultValue, Visibility visibility) {
    /**
     * @throws IllegalArgumentException if the name does not have 1 to 255 characters, or the default has another type
     */
    public FieldDefinition {
        name = Name.clean(name);
        if (name.isEmpty() || name.length() > Name.MAX_LENGTH) {
            throw new IllegalArgumentException("a field name has 1 to " + Name.MAX_LENGTH + " characters");
        }
        if (defaultValue != null && defaultValue.type() != type) {
            throw new IllegalArgumentException("the default of the " + type + " field '" + name + "' is no " + type);
        }
    }

    /** Creates a PRIVATE field without a default. */
    public FieldDefinition(String name, FieldType type) {
        this(name, type, null);
    }

    /** Creates a PRIVATE field. */
    public FieldDefinition(String name, FieldType type, @Nullable FieldValue defaultValue) {
        this(name, type, defaultValue, Visibility.PRIVATE);
    }

    /** Returns the key under which contacts hold values of the field. */
    public String key() {
        return Name.key(name);
    }
}
