package dev.rollcall.source.csv;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is noticeable about the quotes of a text. Immutable.
 *
 * @param openCell the first cell of a record, from 0, with a quote that swallowed lines: it is closed on another line and text
 *     follows, as in {@code "Ana<line end>Ben,"x"}. That quote was meant to open another cell, so the lines between were rows.
 *     {@link CsvRecord#NO_OPEN_QUOTE} if there is none
 * @param endsInside whether the text ends inside quotes
 */
record QuoteMarks(Set<QuoteMark> marks, int openCell, boolean endsInside) {
    static final QuoteMarks NONE = new QuoteMarks(EnumSet.noneOf(QuoteMark.class), CsvRecord.NO_OPEN_QUOTE, false);

    QuoteMarks {
        marks = Collections.unmodifiableSet(marks);
    }

    boolean has(QuoteMark mark) {
        return marks.contains(mark);
    }

    /** Whether a quote stands where none can be meant. */
    boolean isDamaged() {
        return has(QuoteMark.TEXT_AFTER) || has(QuoteMark.ODD) || openCell != CsvRecord.NO_OPEN_QUOTE;
    }

    /** The marks of both. */
    // there is one NONE, and this is asked of every record
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
