/**
 * Opt-outs of the host's that come while an import is kept as a whole.
 */
@NullMarked
package dev.rollcall.internal.optout;

import org.jspecify.annotations.NullMarked;
