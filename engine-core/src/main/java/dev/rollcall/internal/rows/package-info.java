/** Rows on their way out of a source: columns that show only while rows are read, and rows as bytes. */
@NullMarked
package dev.rollcall.internal.rows;

import org.jspecify.annotations.NullMarked;
