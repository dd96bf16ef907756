package dev.rollcall.model;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A rule that an address or domain must not be mailed, or not before its owner has confirmed. It belongs to the
 * address, not to a contact. Immutable.
 *
 * @param id the number that the store assigns, 0 before that
 * @param kind the kind of the address or domain
 * @param key the identifier's key, or the domain in the form that e-mail keys have
 * @param listId the list that it applies to, or null for all
 * @param origin the reason for the entry, which determines its effect
 * @param status a CLOSED one, or PENDING if the origin is WAITING
 * @param reason a reason in words, for people, or null
 * @param since the time of its beginning
 */
public record Suppression(
        long id,
        SuppressionKind kind,
        String key,
        @Nullable Long listId,
        SuppressionOrigin origin,
        Status status,
        @Nullable String reason,
        Instant since) {
    /** @throws IllegalArgumentException if the status does not fit the origin */
    public Suppression {
        boolean fits = origin == SuppressionOrigin.WAITING ? status == Status.PENDING : status.isClosed();
        if (!fits) {
            throw new IllegalArgumentException("a suppression of origin " + origin + " cannot be " + status);
        }
    }

    /**
     * Returns an opt-out of an address from everything, or from one list.
     *
     * @param identifier an e-mail address or phone number
     * @param listId the list, or null for everything
     * @param status a CLOSED status
     * @throws java.util.NoSuchElementException if the identifier has no channel
     * @throws IllegalArgumentException if the status is not CLOSED
     */
    public static Suppression optOut(Identifier identifier, @Nullable Long listId, Status status, Instant since) {
        return optOut(identifier, listId, status, null, since);
    }

    /** Returns such an opt-out with a reason in words, for people; null for none. */
    public static Suppression optOut(
            Identifier identifier, @Nullable Long listId, Status status, @Nullable String reason, Instant since) {
        return of(identifier, listId, SuppressionOrigin.OPT_OUT, status, reason, since);
    }

    /**
     * Returns an entry for an address whose owner has not answered a request for consent.
     *
     * @param identifier an e-mail address or phone number
     * @param listId the list that the request is about, or null for everything
     * @throws java.util.NoSuchElementException if the identifier has no channel
     */
    public static Suppression waiting(Identifier identifier, @Nullable Long listId, Instant since) {
        return of(identifier, listId, SuppressionOrigin.WAITING, Status.PENDING, null, since);
    }

    private static Suppression of(
            Identifier identifier,
            @Nullable Long listId,
            SuppressionOrigin origin,
            Status status,
            @Nullable String reason,
            Instant since) {
        Channel channel = identifier.kind().channel().orElseThrow();
        return new Suppression(0, SuppressionKind.of(channel), identifier.key(), listId, origin, status, reason, since);
    }

    /**
     * Reports whether {@code other} is about the same address, list and origin, so that a store holds only one of the
     * two.
     */
    public boolean sameSubject(Suppression other) {
        return kind == other.kind
                && key.equals(other.key)
                && Objects.equals(listId, other.listId)
                && origin == other.origin;
    }
}
