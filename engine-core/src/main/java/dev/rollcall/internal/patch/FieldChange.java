package dev.rollcall.internal.patch;

import dev.rollcall.model.FieldValue;

/** The change that a row requests for one field. A field that the row does not have has no change at all. */
public sealed interface FieldChange {
    /** A blank cell: the merge option decides. */
    record Blank() implements FieldChange {}

    /** A request to clear the field, whatever the merge option. */
    record Erase() implements FieldChange {}

    /** A cell that could not be read: the field does not change, whatever the rules for absent fields. */
    record Unreadable() implements FieldChange {}

    /** A value to write, if the merge option permits it. */
    record Put(FieldValue value) implements FieldChange {}
}
