package dev.rollcall.model;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that contacts can have.
 *
 * @param name shown as first given; two names that differ in case only are one field
 * @param defaultValue what a new contact gets if its row leaves the field blank, or null for nothing; of the field's type
 * @param visibility default PRIVATE
 */
public record FieldDefinition(
        String name, FieldType type, @Nullable FieldValue defaultValue, Visibility visibility) {
    public FieldDefinition {
        name = Name.clean(name);
        if (name.isEmpty() || name.length() > Name.MAX_LENGTH) {
            throw new IllegalArgumentException("a field name has 1 to " + Name.MAX_LENGTH + " characters");
        }
        if (defaultValue != null && defaultValue.type() != type) {
            throw new IllegalArgumentException("the default of the " + type + " field '" + name + "' is no " + type);
        }
    }

    /** A PRIVATE field without a default. */
    public FieldDefinition(String name, FieldType type) {
        this(name, type, null);
    }

    /** A PRIVATE field. */
    public FieldDefinition(String name, FieldType type, @Nullable FieldValue defaultValue) {
        this(name, type, defaultValue, Visibility.PRIVATE);
    }

    /** What the field's values are kept under. */
    public String key() {
        return Name.key(name);
    }
}
