package dev.rollcall.source;

import dev.rollcall.model.Blanks;
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

    /**
     * A value as the source types it; text files know text only.
     *
     * @param value no blank text. A number that cannot be written out ({@link FieldValue.NumberValue#isWritable}) is turned into its
     *     text, and so is a fault of its row where a number is needed.
     */
    record Given(FieldValue value) implements Cell {
        /** @throws IllegalArgumentException if {@code value} is a blank text: that is {@link #BLANK} */
        public Given {
            if (value instanceof FieldValue.Text text && Blanks.isBlank(text.text())) {
                throw new IllegalArgumentException("a blank text is no value; use Cell.BLANK");
            } else if (value instanceof FieldValue.NumberValue decimal
                    && !FieldValue.NumberValue.isWritable(decimal.number())) {
                value = new FieldValue.Text(decimal.number().toString());
            }
        }
    }

    /** A cell of text: blank if nothing but what {@link Blanks} names is in it. */
    static Cell ofText(String text) {
        return Blanks.isBlank(text) ? BLANK : new Given(new FieldValue.Text(text));
    }
}
