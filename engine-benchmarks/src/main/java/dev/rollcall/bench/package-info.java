/**
 * The command line of the benchmarks, and the JMH benchmarks: one class for each stage that a row goes through. A stage
 * that is not public is reached by a small class of ours in the stage's own package.
 */
@NullMarked
package dev.rollcall.bench;

import org.jspecify.annotations.NullMarked;
