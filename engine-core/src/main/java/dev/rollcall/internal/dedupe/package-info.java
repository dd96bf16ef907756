/**
 * The search for rows that repeat the key of another row: exact over the whole file, in bounded memory.
 */
@NullMarked
package dev.rollcall.internal.dedupe;

import org.jspecify.annotations.NullMarked;
