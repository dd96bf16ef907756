/**
 * The rows of a file in the order of their keys, in bounded memory.
 */
@NullMarked
package dev.rollcall.internal.order;

import org.jspecify.annotations.NullMarked;
