/** Opt-outs by the host that arrive during an ATOMIC import. */
@NullMarked
package dev.rollcall.internal.optout;

import org.jspecify.annotations.NullMarked;
