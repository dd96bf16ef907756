/** The contact store on the heap: the reference implementation of {@link dev.rollcall.store}. */
@NullMarked
package dev.rollcall.memory;

import org.jspecify.annotations.NullMarked;
