/**
 * Measurements of a process: its time, heap, files and circumstances, and tables of them.
 */
@NullMarked
package dev.rollcall.bench.measure;

import org.jspecify.annotations.NullMarked;
