package dev.rollcall.internal.row;

/** The order of day and month in dates that consist of numbers. */
enum DayOrder {
    DAY_FIRST("day first (dd/MM/yyyy)"),
    MONTH_FIRST("month first (MM/dd/yyyy)"),
    /** An order that the file does not show: both are possible, or each is excluded by some date. */
    UNKNOWN("unknown");

    private final String description;

    DayOrder(String description) {
        this.description = description;
    }

    /** Returns the order in words. */
    String description() {
        return description;
    }
}
