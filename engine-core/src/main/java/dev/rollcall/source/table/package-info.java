/** Tables in files whose format their content shows. */
@NullMarked
package dev.rollcall.source.table;

import org.jspecify.annotations.NullMarked;
