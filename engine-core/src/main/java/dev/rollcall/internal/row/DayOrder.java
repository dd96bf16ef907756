package dev.rollcall.internal.row;

/** The order of day and month in dates that are written in numbers. */
enum DayOrder {
    DAY_FIRST("day first (dd/MM/yyyy)"),
    MONTH_FIRST("month first (MM/dd/yyyy)"),
    /** The file does not show it: both readings are possible, or each is ruled out somewhere. */
    UNKNOWN("unknown");

    private final String description;

    DayOrder(String description) {
        this.description = description;
    }

    /** The order in words. */
    String description() {
        return description;
    }
}
