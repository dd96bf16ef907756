package dev.rollcall.internal.row;

import java.util.function.Consumer;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.fault.OptionHint;
import dev.rollcall.options.DateRules;

/**
 * The evidence in a column's dates for the order of day and month (ruling R-40). Its size does not depend on the number
 * of rows. Not thread-safe.
 */
final class DateEvidence {
    private final DateRules rules;
    private final String column;
    private final Group plain = new Group();
    private final Group dotted = new Group();
    private final OccurrenceCounter otherForms = new OccurrenceCounter();
    private long cells;

    /** The dates with one kind of separator. */
    private static final class Group {
        private final OccurrenceCounter dates = new OccurrenceCounter();
        private final OccurrenceCounter dayFirstOnly = new OccurrenceCounter();
        private final OccurrenceCounter monthFirstOnly = new OccurrenceCounter();
        private boolean hasShortYears;

        DayOrder order(DayOrder usual) {
            if (dayFirstOnly.count() == 0 && monthFirstOnly.count() == 0) {
                return usual;
            } else if (dayFirstOnly.count() == 0 || monthFirstOnly.count() == 0) {
                return monthFirstOnly.count() == 0 ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
            }
            return DayOrder.UNKNOWN;
        }
    }

    DateEvidence(DateRules rules, String column) {
        this.rules = rules;
        this.column = column;
    }

    /** Adds a cell's text, which is trimmed. */
    void add(String text, long line) {
        cells++;
        NumericDate date = NumericDate.of(text).orElse(null);
        if (date == null) {
            if (!looksLikeIso(text)) {
                otherForms.add(line);
            }
            return;
        } else if (date.isYearFirst()) {
            return;
        }
        Group group = date.isDotted() ? dotted : plain;
        boolean dayFirst = date.isPossible(DayOrder.DAY_FIRST, rules.yearPivot());
        boolean monthFirst = date.isPossible(DayOrder.MONTH_FIRST, rules.yearPivot());
        if (dayFirst || monthFirst) {
            group.dates.add(line);
            group.hasShortYears |= date.isShortYear();
        }
        if (dayFirst && !monthFirst) {
            group.dayFirstOnly.add(line);
        } else if (monthFirst && !dayFirst) {
            group.monthFirstOnly.add(line);
        }
    }

    private static boolean looksLikeIso(String text) {
        return text.length() > 4 && text.charAt(4) == '-';
    }

    /** Returns the orders that the dates show; dotted ones are day first unless a date excludes it. */
    DateOrders orders() {
        return new DateOrders(plain.order(DayOrder.UNKNOWN), dotted.order(DayOrder.DAY_FIRST));
    }

    /** Adds a note on how the dates are read; none if no date depends on the order. */
    void addNotes(Consumer<Note> notes) {
        addNotes(plain, orders().plain(), notes);
        addNotes(dotted, orders().dotted(), notes);
        if (otherForms.count() > 1 && otherForms.count() * 2 > cells) {
            notes.accept(otherForms.note(FaultCode.INVALID_DATE, column, OptionHint.of(FaultCode.INVALID_DATE)));
        }
    }

    private void addNotes(Group group, DayOrder order, Consumer<Note> notes) {
        if (group.dates.count() == 0) {
            return;
        } else if (order == DayOrder.UNKNOWN) {
            notes.accept(group.dates.note(FaultCode.AMBIGUOUS_DATE, column, OptionHint.of(FaultCode.AMBIGUOUS_DATE)));
            return;
        }
        OccurrenceCounter shown = order == DayOrder.DAY_FIRST ? group.dayFirstOnly : group.monthFirstOnly;
        int pivot = rules.yearPivot();
        String years = group.hasShortYears ? "; years of two digits are " + pivot + " to " + (pivot + 99) : "";
        notes.accept(new Note(
                FaultCode.DATE_ORDER,
                column,
                group.dates.count(),
                (shown.count() == 0 ? group.dates : shown).lines(),
                order.description() + years));
    }
}
