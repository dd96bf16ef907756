/** The mapping of a header: explicit targets first, then words about consent, fields and common headers. */
@NullMarked
package dev.rollcall.internal.header;

import org.jspecify.annotations.NullMarked;
