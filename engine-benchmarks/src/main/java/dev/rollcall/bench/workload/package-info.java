/**
 * The workload that every measurement uses: people that are a pure function of their number, files of them, and what an
 * import of those files must give. Nothing here knows the engine.
 */
@NullMarked
package dev.rollcall.bench.workload;

import org.jspecify.annotations.NullMarked;
