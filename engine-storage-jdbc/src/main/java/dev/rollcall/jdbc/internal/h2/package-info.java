/**
 * What is special about H2: how databases are opened, saved, compacted and closed, and which versions and settings work.
 */
@NullMarked
package dev.rollcall.jdbc.internal.h2;

import org.jspecify.annotations.NullMarked;
