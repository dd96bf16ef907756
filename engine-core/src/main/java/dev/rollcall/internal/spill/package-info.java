/**
 * Temporary files, readable by their owner only, for data that does not fit into memory.
 */
@NullMarked
package dev.rollcall.internal.spill;

import org.jspecify.annotations.NullMarked;
