package dev.rollcall.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has to be asked whether they agree to be mailed (ruling R-7). Who answers yes is let in with a {@link ResubscribeGrant}.
 *
 * @param id assigned by the store, 0 before that
 * @param importId the import that asks, or null when the host does
 * @param row the row that asks; 0 when the host does
 * @param contactId whom to ask
 * @param channel how to ask
 * @param listId the list that the question is about, or null for the channel as a whole
 */
public record Confirmation(
        long id,
        @Nullable UUID importId,
        long row,
        long contactId,
        Channel channel,
        @Nullable Long listId,
        Instant at) {}
