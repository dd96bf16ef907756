/**
 * The translation of JDBC's exceptions.
 */
@NullMarked
package dev.rollcall.jdbc.internal.failure;

import org.jspecify.annotations.NullMarked;
