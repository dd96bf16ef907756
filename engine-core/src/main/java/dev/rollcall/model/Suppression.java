package dev.rollcall.model;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An address or domain that must not be mailed, or not before its owner has confirmed. Belongs to the address, not to a contact.
 *
 * @param id assigned by the store, 0 before that
 * @param key the identifier's key, or the domain as it stands in e-mail keys
 * @param listId the list it speaks of, or null for all
 * @param status a CLOSED one, or PENDING where the origin is WAITING
 * @param reason a word for people, may be null
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
    public Suppression {
        boolean fits = origin == SuppressionOrigin.WAITING ? status == Status.PENDING : status.isClosed();
        if (!fits) {
            throw new IllegalArgumentException("a suppression of origin " + origin + " cannot be " + status);
        }
    }

    /** An opt-out from everything, or from one list, to be kept under an identifier. */
    public static Suppression optOut(Identifier identifier, @Nullable Long listId, Status status, Instant since) {
        return optOut(identifier, listId, status, null, since);
    }

    /** The same, with a reason for people. */
    public static Suppression optOut(
            Identifier identifier, @Nullable Long listId, Status status, @Nullable String reason, Instant since) {
        return of(identifier, listId, SuppressionOrigin.OPT_OUT, status, reason, since);
    }

    /** A question that was not answered, about everything or about one list, to be kept under an identifier. */
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

    /** Whether {@code other} is about the same address, list and origin, so that only one of the two is kept. */
    public boolean sameSubject(Suppression other) {
        return kind == other.kind
                && key.equals(other.key)
                && Objects.equals(listId, other.listId)
                && origin == other.origin;
    }
}
