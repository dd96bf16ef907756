/**
 * The rows of an import: {@link dev.rollcall.source.RowSource} describes a source that can be opened again and again,
 * {@link dev.rollcall.source.RowCursor} is one pass over it.
 */
@NullMarked
package dev.rollcall.source;

import org.jspecify.annotations.NullMarked;
