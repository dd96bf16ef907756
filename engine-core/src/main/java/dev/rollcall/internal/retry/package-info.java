/** The repetition of transactions that have lost a race. */
@NullMarked
package dev.rollcall.internal.retry;

import org.jspecify.annotations.NullMarked;
