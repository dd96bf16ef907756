/** The mapping of columns to {@link dev.rollcall.mapping.Target}s: explicit choices first, then header aliases. */
@NullMarked
package dev.rollcall.mapping;

import org.jspecify.annotations.NullMarked;
