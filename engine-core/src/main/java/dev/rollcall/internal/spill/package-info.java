/**
 * What does not fit into memory goes to temporary files that only their owner may read.
 */
@NullMarked
package dev.rollcall.internal.spill;

import org.jspecify.annotations.NullMarked;
