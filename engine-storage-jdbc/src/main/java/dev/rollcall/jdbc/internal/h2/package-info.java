/**
 * The support for H2: the opening, saving, compacting and closing of databases, and the check of versions and settings.
 */
@NullMarked
package dev.rollcall.jdbc.internal.h2;

import org.jspecify.annotations.NullMarked;
