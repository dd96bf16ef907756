package dev.rollcall.source.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text writes its quoted cells.
 *
 * @param blanksAround whether blanks may stand between a delimiter and the quote that opens a cell
 * @param backslash whether a quote inside a cell is written {@code \"}; else it is doubled
 */
record Quoting(boolean blanksAround, boolean backslash) {
    /** As RFC 4180 has it. */
    static final Quoting STANDARD = new Quoting(false, false);

    boolean isStandard() {
        return !blanksAround && !backslash;
    }

    /** The other ways in which a text may be written that looks damaged, read in the standard way. */
    static List<Quoting> alternatives(QuoteMarks seen) {
        List<Quoting> others = new ArrayList<>(3);
        boolean blanks = seen.has(QuoteMark.BLANK_BEFORE);
        boolean backslash = seen.has(QuoteMark.BACKSLASH) && (seen.isDamaged() || seen.endsInside());
        if (blanks) {
            others.add(new Quoting(true, false));
        }
        if (backslash) {
            others.add(new Quoting(false, true));
        }
        if (blanks && backslash) {
            others.add(new Quoting(true, true));
        }
        return others;
    }

    /** Whether the marks of a record, read in this way, say that its quotes are damaged. */
    // there is one NONE, and this is asked of every record
    @SuppressWarnings("ReferenceEquality")
    boolean isDamage(QuoteMarks marks) {
        return marks != QuoteMarks.NONE && (marks.isDamaged() || (!blanksAround && marks.has(QuoteMark.BLANK_BEFORE)));
    }

    /** Whether a text with these marks in it, read in this way, is written so throughout. */
    boolean agreesWith(QuoteMarks marks) {
        return !marks.isDamaged()
                && !marks.endsInside()
                && !(blanksAround && marks.has(QuoteMark.NO_BLANK_BEFORE))
                && !(backslash && marks.has(QuoteMark.DOUBLED));
    }

    /** Whether marks show what sets it apart from the standard. */
    boolean isShownBy(QuoteMarks marks) {
        return (blanksAround && marks.has(QuoteMark.BLANK_BEFORE)) || (backslash && marks.has(QuoteMark.BACKSLASH));
    }
}
