/** The report of an import: {@link dev.rollcall.report.ImportReport} with its counts and notes, and their JSON form. */
@NullMarked
package dev.rollcall.report;

import org.jspecify.annotations.NullMarked;
