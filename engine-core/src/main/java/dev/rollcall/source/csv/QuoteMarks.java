package dev.rollcall.source.csv;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The properties of the quotes of a text. Immutable.
 *
 * @param openCell the first cell of a record, from 0, with a quote that swallowed lines: it is closed on another line
 *     and text follows, as in {@code "Ana<line end>Ben,"x"}. That quote was meant to open another cell, so the lines
 *     between were rows. {@link #NO_CELL} if there is none
 * @param endsInside whether the text ends inside quotes
 */
record QuoteMarks(Set<QuoteMark> marks, int openCell, boolean endsInside) {
    static final int NO_CELL = -1;

    static final QuoteMarks NONE = new QuoteMarks(EnumSet.noneOf(QuoteMark.class), NO_CELL, false);

    QuoteMarks {
        marks = Collections.unmodifiableSet(marks);
    }

    boolean has(QuoteMark mark) {
        return marks.contains(mark);
    }

    /** Reports whether a quote is in a place that cannot be intended. */
    boolean isDamaged() {
        return has(QuoteMark.TEXT_AFTER) || has(QuoteMark.ODD) || openCell != NO_CELL;
    }

    /** Returns the marks of both. */
    // NONE is a single instance, and this runs for every record
    @SuppressWarnings("ReferenceEquality")
    QuoteMarks with(QuoteMarks more) {
        if (more == NONE
                || (marks.containsAll(more.marks) && more.openCell <= openCell && (endsInside || !more.endsInside))) {
            return this;
        }
        EnumSet<QuoteMark> both = EnumSet.noneOf(QuoteMark.class);
        both.addAll(marks);
        both.addAll(more.marks);
        return new QuoteMarks(both, Math.max(openCell, more.openCell), endsInside || more.endsInside);
    }
}
