/**
 * What is asked of the engine and what it answers: {@link dev.rollcall.job.ImportRequest} with its
 * {@link dev.rollcall.job.ImportOptions}, {@link dev.rollcall.job.Progress} on the way, {@link dev.rollcall.job.ImportReport} at the
 * end, {@link dev.rollcall.job.ImportException} where the import as a whole cannot go on.
 */
@NullMarked
package dev.rollcall.job;

import org.jspecify.annotations.NullMarked;
