/**
 * Which rows of the file repeat another one: exact over the whole file, in bounded memory.
 */
@NullMarked
package dev.rollcall.internal.dedupe;

import org.jspecify.annotations.NullMarked;
