package dev.rollcall.model;

import java.time.Instant;

/**
 * The time and the author of a write. Immutable.
 *
 * @param at the time
 * @param by the import's id, or a name of the host's
 */
public record Stamp(Instant at, String by) {}
