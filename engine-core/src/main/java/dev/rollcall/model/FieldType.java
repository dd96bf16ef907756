package dev.rollcall.model;

/** The type of a field's values. */
public enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN
}
