package dev.rollcall.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request for a person's consent to be mailed (ruling R-7). If the person agrees, a {@link ResubscribeGrant} opens
 * the channel or the list. Immutable.
 *
 * @param id the number that the store assigns, 0 before that
 * @param importId the import that requests the confirmation, or null if the host does
 * @param row the row that requests it; 0 if the host does
 * @param contactId the contact to ask
 * @param channel the channel to ask by
 * @param listId the list that the request is about, or null for the channel as a whole
 * @param at the time of the request
 */
public record Confirmation(
        long id,
        @Nullable UUID importId,
        long row,
        long contactId,
        Channel channel,
        @Nullable Long listId,
        Instant at) {}
