/**
 * The command line of the benchmarks, and the JMH benchmarks: one class for each stage that a row goes through.
 */
@NullMarked
package dev.rollcall.bench;

import org.jspecify.annotations.NullMarked;
