/**
 * The command {@code bounded}: large files with one kind of row, in a small heap.
 */
@NullMarked
package dev.rollcall.bench.bounded;

import org.jspecify.annotations.NullMarked;
