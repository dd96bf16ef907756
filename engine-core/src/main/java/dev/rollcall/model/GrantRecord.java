package dev.rollcall.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The record of an opening by a grant, stored for good as the proof that an address may be mailed again. Immutable.
 *
 * @param id the number that the store assigns, 0 before that
 * @param address the e-mail address or phone number
 * @param listId the list that was opened, or null for the address as a whole
 * @param before the earlier status: CLOSED or WAITING
 * @param after the later status: OPEN
 * @param grant the grant
 * @param at the time of the opening
 * @param importId the import that had the grant, or null if the host had it
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
