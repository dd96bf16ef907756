/**
 * Concurrent imports of the same people, with opt-outs, erasures, look-ups and other edits of the host between them,
 * and a check that nothing is lost, late or wrong. The expected state follows from the plan of a run and the results of
 * its calls.
 */
@NullMarked
package dev.rollcall.bench.together;

import org.jspecify.annotations.NullMarked;
