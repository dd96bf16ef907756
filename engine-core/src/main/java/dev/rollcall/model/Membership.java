package dev.rollcall.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The state of a contact on a list through one channel. Immutable.
 *
 * @param status the consent status
 * @param since the time since which the status has been set
 * @param importId the import that set it, or null if the host did
 */
public record Membership(
        Status status, Instant since, @Nullable UUID importId) {}
