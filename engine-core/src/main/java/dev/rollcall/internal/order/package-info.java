/**
 * The rows of a file in the order of their keys, in bounded memory, and the position that an import has reached among
 * them.
 */
@NullMarked
package dev.rollcall.internal.order;

import org.jspecify.annotations.NullMarked;
