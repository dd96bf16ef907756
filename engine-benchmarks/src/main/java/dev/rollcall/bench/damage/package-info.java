/**
 * Clean CSV files, each damaged in one way, and the damage that the engine notices. The files, the damage and its
 * definition do not depend on the rules of the engine, so a miss stays a miss.
 */
@NullMarked
package dev.rollcall.bench.damage;

import org.jspecify.annotations.NullMarked;
