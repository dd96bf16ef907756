/** Texts: a cut that keeps them whole, and files of words. */
@NullMarked
package dev.rollcall.internal.text;

import org.jspecify.annotations.NullMarked;
