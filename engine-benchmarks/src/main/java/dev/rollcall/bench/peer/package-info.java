/**
 * The importers that are compared, and what one import of theirs took.
 */
@NullMarked
package dev.rollcall.bench.peer;

import org.jspecify.annotations.NullMarked;
