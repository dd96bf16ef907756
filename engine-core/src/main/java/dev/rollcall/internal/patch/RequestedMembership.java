package dev.rollcall.internal.patch;

import java.time.Instant;

import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a row asks for on one list of one channel.
 *
 * @param since since when, or null for the import's instant
 * @param column the column that asks
 */
public record RequestedMembership(Status status, @Nullable Instant since, String column) {}
