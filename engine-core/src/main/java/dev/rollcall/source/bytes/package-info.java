/**
 * The bytes of sources, whatever format they are in.
 */
@NullMarked
package dev.rollcall.source.bytes;

import org.jspecify.annotations.NullMarked;
