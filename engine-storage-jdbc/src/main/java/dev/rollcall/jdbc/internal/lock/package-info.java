/**
 * The locks of a database's writers.
 */
@NullMarked
package dev.rollcall.jdbc.internal.lock;

import org.jspecify.annotations.NullMarked;
