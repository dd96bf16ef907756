/**
 * An import as the host runs it: {@link dev.rollcall.job.ImportRequest}, {@link dev.rollcall.job.Progress} while it
 * runs, and
 * {@link dev.rollcall.job.ImportException} if it cannot go on.
 */
@NullMarked
package dev.rollcall.job;

import org.jspecify.annotations.NullMarked;
