/**
 * The command {@code dedupe}: the search for duplicates beside parsing.
 */
@NullMarked
package dev.rollcall.bench.dedupe;

import org.jspecify.annotations.NullMarked;
