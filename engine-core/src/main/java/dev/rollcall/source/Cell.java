package dev.rollcall.source;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.FieldValue;

/** The content of a row in one column. Absent, blank and erase are three different contents (law 3). Immutable. */
public sealed interface Cell {
    /** The kinds of cells. */
    enum Kind {
        /** {@link Absent}. */
        ABSENT,
        /** {@link Blank}. */
        BLANK,
        /** {@link Erase}. */
        ERASE,
        /** {@link Given}. */
        GIVEN
    }

    /** The absent cell. */
    Cell ABSENT = new Absent();
    /** The blank cell. */
    Cell BLANK = new Blank();
    /** The cell that clears the stored value. */
    Cell ERASE = new Erase();

    /** The content of a column that the row does not have: nothing changes. */
    record Absent() implements Cell {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The content of an empty column: the merge option decides. */
    record Blank() implements Cell {
        @Override
        public Kind kind() {
            return Kind.BLANK;
        }
    }

    /** The request to clear the stored value. */
    record Erase() implements Cell {
        @Override
        public Kind kind() {
            return Kind.ERASE;
        }
    }

    /**
     * A value with the type that the source gives it; text files have only texts.
     *
     * @param value the value, not a blank text. A number that cannot be written as digits
     *     ({@link FieldValue.NumberValue#isWritable}) becomes its text, so it is a fault of its row if a number is
     *     needed.
     */
    record Given(FieldValue value) implements Cell {
        /** @throws IllegalArgumentException if {@code value} is a blank text: use {@link #BLANK} */
        public Given {
            if (value instanceof FieldValue.Text text && Blanks.isBlank(text.text())) {
                throw new IllegalArgumentException("a blank text is no value; use Cell.BLANK");
            } else if (value instanceof FieldValue.NumberValue decimal
                    && !FieldValue.NumberValue.isWritable(decimal.number())) {
                value = new FieldValue.Text(decimal.number().toString());
            }
        }

        @Override
        public Kind kind() {
            return Kind.GIVEN;
        }
    }

    /** Returns the kind of this cell. */
    Kind kind();

    /**
     * Returns a cell with a text; {@link #BLANK} if the text has only white space and characters that are not shown.
     */
    static Cell ofText(String text) {
        return Blanks.isBlank(text) ? BLANK : new Given(new FieldValue.Text(text));
    }
}
