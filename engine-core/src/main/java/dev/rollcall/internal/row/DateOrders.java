package dev.rollcall.internal.row;

/**
 * The orders of day and month in one column.
 *
 * @param plain the order in dates with slashes or dashes
 * @param dotted the order in dates with dots
 */
record DateOrders(DayOrder plain, DayOrder dotted) {
    /** The orders in a column that was not examined. */
    static final DateOrders UNKNOWN = new DateOrders(DayOrder.UNKNOWN, DayOrder.UNKNOWN);

    DayOrder of(NumericDate date) {
        return date.isDotted() ? dotted : plain;
    }
}
