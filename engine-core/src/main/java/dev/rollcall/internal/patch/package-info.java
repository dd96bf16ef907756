/** The values that pass between the stages: a {@link dev.rollcall.internal.patch.Patch} is the requests of one row. */
@NullMarked
package dev.rollcall.internal.patch;

import org.jspecify.annotations.NullMarked;
