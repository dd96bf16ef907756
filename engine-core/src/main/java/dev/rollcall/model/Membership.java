package dev.rollcall.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a contact stands on a list through one channel.
 *
 * @param since when it got this status
 * @param importId the import that set it, or null when the host did
 */
public record Membership(
        Status status, Instant since, @Nullable UUID importId) {}
