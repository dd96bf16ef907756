/**
 * The import loop: the reading stage, the applying stage and the values between them. No other package knows the order
 * of the stages.
 */
@NullMarked
package dev.rollcall.internal.pipeline;

import org.jspecify.annotations.NullMarked;
