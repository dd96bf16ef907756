package dev.rollcall.source.csv;

/** The part of the way to read a CSV source that only all of its rows show. The same source has the same plan. */
record CsvPlan(Quoting quoting, Widths widths) {}
