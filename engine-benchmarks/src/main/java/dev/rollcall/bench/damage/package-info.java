/**
 * Clean CSV files, each damaged in one way, and what the engine notices of it. The files, the damage and the judgement
 * of what is damage know nothing of the engine's rules, so what it misses stays a miss.
 */
@NullMarked
package dev.rollcall.bench.damage;

import org.jspecify.annotations.NullMarked;
