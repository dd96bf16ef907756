/**
 * The values the engine speaks of: {@link dev.rollcall.model.Contact}, its identifiers, channels, memberships, fields and
 * tags, and {@link dev.rollcall.model.ConsentLaw}, the one table that says which status may follow which. Everything here is
 * immutable and knows no other package.
 */
@NullMarked
package dev.rollcall.model;

import org.jspecify.annotations.NullMarked;
