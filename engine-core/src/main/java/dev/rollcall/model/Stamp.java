package dev.rollcall.model;

import java.time.Instant;

/**
 * When something was written and by whom.
 *
 * @param by an import's id, or the name that the host gave
 */
public record Stamp(Instant at, String by) {}
