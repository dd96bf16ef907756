/**
 * The statements on each table.
 */
@NullMarked
package dev.rollcall.jdbc.internal.table;

import org.jspecify.annotations.NullMarked;
