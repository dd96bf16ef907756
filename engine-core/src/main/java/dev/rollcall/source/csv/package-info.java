/** The CSV source of rows: {@link dev.rollcall.source.csv.CsvSource}. */
@NullMarked
package dev.rollcall.source.csv;

import org.jspecify.annotations.NullMarked;
