/** The locks for writers of a database. */
@NullMarked
package dev.rollcall.jdbc.internal.lock;

import org.jspecify.annotations.NullMarked;
