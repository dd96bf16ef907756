/**
 * One import from submission to its end: the journal, the survey, the pipeline, the report.
 */
@NullMarked
package dev.rollcall.internal.run;

import org.jspecify.annotations.NullMarked;
