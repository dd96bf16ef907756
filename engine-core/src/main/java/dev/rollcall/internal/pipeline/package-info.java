/**
 * The loop: reading stage, applying stage and what passes between them. The only place that knows the order of the stages.
 */
@NullMarked
package dev.rollcall.internal.pipeline;

import org.jspecify.annotations.NullMarked;
