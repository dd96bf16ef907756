/**
 * From a row to a patch: reads cells as what the mapping says they are, and says what is wrong with them. Pure functions.
 */
@NullMarked
package dev.rollcall.internal.row;

import org.jspecify.annotations.NullMarked;
