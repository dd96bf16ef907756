package dev.rollcall.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An address was closed, or closed harder: kept for good, beside the {@link GrantRecord}s of what was opened again.
 *
 * @param id assigned by the store, 0 before that
 * @param address the e-mail address or phone number
 * @param listId the list that was closed to it, or null for the address as a whole
 * @param status what it is since: a CLOSED status
 * @param importId the import that closed it, or null when the host did
 */
public record OptOutRecord(
        long id,
        Identifier address,
        @Nullable Long listId,
        Status status,
        Instant at,
        @Nullable UUID importId) {}
