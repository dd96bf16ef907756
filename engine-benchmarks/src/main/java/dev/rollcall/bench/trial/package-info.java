/**
 * Whole imports, each in a JVM of its own so that its CPU seconds and its heap are its own, and each compared with the
 * expected result of the workload.
 */
@NullMarked
package dev.rollcall.bench.trial;

import org.jspecify.annotations.NullMarked;
