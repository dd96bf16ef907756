/**
 * The values of the engine: {@link dev.rollcall.model.Contact}, its identifiers, channels, memberships, fields and
 * tags, and {@link dev.rollcall.model.ConsentLaw}, the only table of which status may follow which. All types here are
 * immutable and depend on no other package.
 */
@NullMarked
package dev.rollcall.model;

import org.jspecify.annotations.NullMarked;
