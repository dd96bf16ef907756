/** The targets of columns, and the problems that stop an import whose columns cannot be mapped. */
@NullMarked
package dev.rollcall.mapping;

import org.jspecify.annotations.NullMarked;
