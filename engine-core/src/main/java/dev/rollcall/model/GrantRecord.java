package dev.rollcall.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a grant has opened: kept for good, as the proof that an address may be mailed again.
 *
 * @param id assigned by the store, 0 before that
 * @param address the e-mail address or phone number
 * @param listId the list that was opened, or null for the address as a whole
 * @param before what it was: CLOSED or WAITING
 * @param after what it became: OPEN
 * @param importId the import that brought the grant, or null when the host did
 */
public record GrantRecord(
        long id,
        Identifier address,
        @Nullable Long listId,
        Status before,
        Status after,
        ResubscribeGrant grant,
        Instant at,
        @Nullable UUID importId) {}
