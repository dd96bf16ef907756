/**
 * The decoding of bytes into text: charsets, byte order marks and malformed bytes.
 */
@NullMarked
package dev.rollcall.source.text;

import org.jspecify.annotations.NullMarked;
