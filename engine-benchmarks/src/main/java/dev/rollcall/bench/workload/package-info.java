/**
 * The workload of every measurement: people that are pure functions of their numbers, files of them, and the expected
 * results of importing those files. Nothing here depends on the engine.
 */
@NullMarked
package dev.rollcall.bench.workload;

import org.jspecify.annotations.NullMarked;
