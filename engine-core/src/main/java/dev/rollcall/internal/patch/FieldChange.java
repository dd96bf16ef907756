package dev.rollcall.internal.patch;

import dev.rollcall.model.FieldValue;

/** What a row asks for one field. A field that the row does not have has no change at all. */
public sealed interface FieldChange {
    /** The merge option decides. */
    record Blank() implements FieldChange {}

    /** Clear it, whatever the merge option. */
    record Erase() implements FieldChange {}

    /** The cell could not be read: change nothing, whatever the rules say of fields that are absent. */
    record Unreadable() implements FieldChange {}

    /** Write it, if the merge option says so. */
    record Put(FieldValue value) implements FieldChange {}
}
