/**
 * Imports of the same people that begin at the same moment, with opt-outs, erasures, look-ups and other edits of the
 * host's between them, and whether anything of it is lost, late or wrong. What must be true is known from the plan of a
 * run and from what its calls have returned.
 */
@NullMarked
package dev.rollcall.bench.together;

import org.jspecify.annotations.NullMarked;
