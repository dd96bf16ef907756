/** Rows that the host has: lists, maps, records and queries. */
@NullMarked
package dev.rollcall.source.rows;

import org.jspecify.annotations.NullMarked;
