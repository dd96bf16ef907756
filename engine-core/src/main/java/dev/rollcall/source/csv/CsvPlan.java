package dev.rollcall.source.csv;

/** How a CSV source is read, as far as only all of its rows could tell. The same source gives the same plan. */
record CsvPlan(Quoting quoting, Widths widths) {}
