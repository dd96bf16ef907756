package dev.rollcall.model;

/**
 * An attribute that contacts can have.
 *
 * @param name shown as first given; two names that differ in case only are one field
 */
public record FieldDefinition(String name, FieldType type) {
    public FieldDefinition {
        name = Name.clean(name);
        if (name.isEmpty() || name.length() > Name.MAX_LENGTH) {
            throw new IllegalArgumentException("a field name has 1 to " + Name.MAX_LENGTH + " characters");
        }
    }

    /** What the field's values are kept under. */
    public String key() {
        return Name.key(name);
    }
}
