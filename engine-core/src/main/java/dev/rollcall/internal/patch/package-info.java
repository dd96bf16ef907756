/**
 * What passes between the stages: {@link dev.rollcall.internal.patch.Patch} is what one row asks for.
 */
@NullMarked
package dev.rollcall.internal.patch;

import org.jspecify.annotations.NullMarked;
