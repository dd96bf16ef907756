package dev.rollcall.internal.row;

/**
 * The orders of day and month in one column.
 *
 * @param plain of dates with slashes or dashes
 * @param dotted of dates with dots
 */
record DateOrders(DayOrder plain, DayOrder dotted) {
    /** The orders of a column that nobody has looked at. */
    static final DateOrders UNKNOWN = new DateOrders(DayOrder.UNKNOWN, DayOrder.UNKNOWN);

    DayOrder of(NumericDate date) {
        return date.isDotted() ? dotted : plain;
    }
}
