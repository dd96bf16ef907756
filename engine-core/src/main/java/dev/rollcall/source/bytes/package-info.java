/** The bytes of sources in any format. */
@NullMarked
package dev.rollcall.source.bytes;

import org.jspecify.annotations.NullMarked;
