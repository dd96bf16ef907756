package dev.rollcall.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The record of a closing of an address, also of a harder one, stored for good beside the {@link GrantRecord}s of what
 * was opened again. Immutable.
 *
 * @param id the number that the store assigns, 0 before that
 * @param address the e-mail address or phone number
 * @param listId the list that was closed to it, or null for the address as a whole
 * @param status the status since then: a CLOSED one
 * @param at the time of the closing
 * @param importId the import that closed it, or null if the host did
 */
public record OptOutRecord(
        long id,
        Identifier address,
        @Nullable Long listId,
        Status status,
        Instant at,
        @Nullable UUID importId) {}
