/**
 * The forms in which values are kept in columns.
 */
@NullMarked
package dev.rollcall.jdbc.internal.column;

import org.jspecify.annotations.NullMarked;
