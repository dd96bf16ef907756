package dev.rollcall.internal.patch;

import java.time.Instant;

import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The membership that a row requests on one list of one channel.
 *
 * @param since the time since when it holds, or null for the import's instant
 * @param column the column with the request
 */
public record RequestedMembership(Status status, @Nullable Instant since, String column) {}
