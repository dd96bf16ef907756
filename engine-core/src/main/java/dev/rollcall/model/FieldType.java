package dev.rollcall.model;

/** The type of a field's values. */
public enum FieldType {
    /** A text. */
    TEXT,
    /** A decimal number of any size and precision. */
    NUMBER,
    /** A calendar day or a point in time. */
    DATE,
    /** True or false. */
    BOOLEAN
}
