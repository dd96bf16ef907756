package dev.rollcall.source;

import dev.rollcall.model.FieldValue;

/** What a row holds in one column. Absent, blank and erase are three different things (law 3). */
public sealed interface Cell {
    Cell ABSENT = new Absent();
    Cell BLANK = new Blank();
    Cell ERASE = new Erase();

    /** The row does not have the column at all: nothing changes. */
    record Absent() implements Cell {}

    /** The column is there and empty: the merge option decides. */
    record Blank() implements Cell {}

    /** The stored value is to be cleared. */
    record Erase() implements Cell {}

    /** A value as the source types it; text files know text only. */
    record Given(FieldValue value) implements Cell {}

    /** A cell of text: blank if nothing but white space is in it. */
    static Cell ofText(String text) {
        return text.isBlank() ? BLANK : new Given(new FieldValue.Text(text));
    }
}
