/**
 * The delivery of confirmations to the host.
 */
@NullMarked
package dev.rollcall.internal.confirm;

import org.jspecify.annotations.NullMarked;
