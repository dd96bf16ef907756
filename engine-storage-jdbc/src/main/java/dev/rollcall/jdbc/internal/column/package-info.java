/** The forms of values in columns. */
@NullMarked
package dev.rollcall.jdbc.internal.column;

import org.jspecify.annotations.NullMarked;
