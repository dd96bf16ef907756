/** Rows from JSON documents. */
@NullMarked
package dev.rollcall.source.json;

import org.jspecify.annotations.NullMarked;
