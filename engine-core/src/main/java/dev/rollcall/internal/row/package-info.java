/**
 * The step from a row to a patch: it reads cells as the mapping defines them, and reports their faults. Pure functions.
 */
@NullMarked
package dev.rollcall.internal.row;

import org.jspecify.annotations.NullMarked;
