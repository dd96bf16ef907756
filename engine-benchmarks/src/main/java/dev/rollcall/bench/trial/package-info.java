/**
 * Whole imports, each in a JVM of its own so that its CPU seconds and its heap are its own, and each checked against
 * what the workload says it must give.
 */
@NullMarked
package dev.rollcall.bench.trial;

import org.jspecify.annotations.NullMarked;
