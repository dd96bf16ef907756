package dev.rollcall.source.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The quoting style of a text.
 *
 * @param blanksAround whether blanks may separate a delimiter and the quote that opens a cell
 * @param backslash whether a quote inside a cell is written {@code \"}; otherwise it is doubled
 */
record Quoting(boolean blanksAround, boolean backslash) {
    /** The style of RFC 4180. */
    static final Quoting STANDARD = new Quoting(false, false);

    boolean isStandard() {
        return !blanksAround && !backslash;
    }

    /** Returns the other styles that a text may have if it looks damaged in the standard style. */
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

    /** Reports whether the marks of a record, read in this style, show damaged quotes. */
    // NONE is a single instance, and this runs for every record
    @SuppressWarnings("ReferenceEquality")
    boolean isDamage(QuoteMarks marks) {
        return marks != QuoteMarks.NONE && (marks.isDamaged() || (!blanksAround && marks.has(QuoteMark.BLANK_BEFORE)));
    }

    /** Reports whether a text with these marks, read in this style, follows the style throughout. */
    boolean agreesWith(QuoteMarks marks) {
        return !marks.isDamaged()
                && !marks.endsInside()
                && !(blanksAround && marks.has(QuoteMark.NO_BLANK_BEFORE))
                && !(backslash && marks.has(QuoteMark.DOUBLED));
    }

    /** Reports whether the marks show the difference of this style from the standard. */
    boolean isShownBy(QuoteMarks marks) {
        return (blanksAround && marks.has(QuoteMark.BLANK_BEFORE)) || (backslash && marks.has(QuoteMark.BACKSLASH));
    }
}
