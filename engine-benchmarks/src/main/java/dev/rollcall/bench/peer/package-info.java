/** The importers that are compared, and the measurement of one import. */
@NullMarked
package dev.rollcall.bench.peer;

import org.jspecify.annotations.NullMarked;
