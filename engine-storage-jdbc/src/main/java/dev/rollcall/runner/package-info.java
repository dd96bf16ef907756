/**
 * The offline runner: {@link dev.rollcall.runner.Main} imports files into an embedded database from a shell. A few
 * lines over the public API of the engine.
 */
@NullMarked
package dev.rollcall.runner;

import org.jspecify.annotations.NullMarked;
