package dev.rollcall.options;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The statement that everybody in a file has left (ruling R-31). The rows are imported as usual, and what the people
 * have left is closed. A row that asks for a stronger status gets the stronger one. Immutable.
 *
 * @param status the status that the people get; a CLOSED one; default UNSUBSCRIBED
 * @param from the scopes that they have left, each once; empty (default) for the channels that the file has address
 *     columns for, or both channels if it has none
 * @param reason the reason, for people: 1 to {@value #MAX_REASON} characters on one line, stored with addresses that
 *     belong to no contact; null (default) for none
 * @param onlyOptOuts whether no contact is created: the addresses of unknown people are recorded as opt-outs, and their
 *     rows are IGNORED; default false
 * @param maxClosed the largest number of known open contacts that the file may close, 0 or more; with more, the import
 *     stops before its first row; default {@link #MAX_CLOSED}
 */
public record EverybodyLeft(
        Status status, List<ConsentScope> from, @Nullable String reason, boolean onlyOptOuts, long maxClosed) {
    /** The largest number of contacts that may be closed if the request names no number. */
    public static final long MAX_CLOSED = 100;

    /** The largest number of characters of a reason. */
    public static final int MAX_REASON = 1_000;

    private static final EverybodyLeft UNSUBSCRIBED =
            new EverybodyLeft(Status.UNSUBSCRIBED, List.of(), null, false, MAX_CLOSED);

    /**
     * @throws IllegalArgumentException if the status is not CLOSED, a scope is named twice, the reason is out of its
     *     limits, or {@code maxClosed} is below 0
     */
    public EverybodyLeft {
        if (!status.isClosed()) {
            throw new IllegalArgumentException(
                    "who has left is unsubscribed, suppressed or complained, not " + status.name());
        }
        from = List.copyOf(from);
        Set<String> named = new HashSet<>();
        from.forEach(scope -> named.add(Name.key(scope.toString())));
        if (named.size() < from.size()) {
            throw new IllegalArgumentException(
                    "what everybody has left is some of email, phone, contact and list:NAME, each once");
        }
        reason = reason == null ? null : clean(reason);
        if (maxClosed < 0) {
            throw new IllegalArgumentException("maxClosed must be at least 0, not " + maxClosed);
        }
    }

    private static String clean(String reason) {
        String clean = Name.clean(reason);
        if (clean.isEmpty() || clean.length() > MAX_REASON || clean.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a reason for leaving is a text of 1 to " + MAX_REASON + " characters, on one line");
        }
        return clean;
    }

    /** Returns the statement that they have unsubscribed from everything that is sent to the addresses in the file. */
    public static EverybodyLeft unsubscribed() {
        return UNSUBSCRIBED;
    }

    /**
     * Returns a copy with {@code status} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is not CLOSED
     */
    public EverybodyLeft withStatus(Status value) {
        return new EverybodyLeft(value, from, reason, onlyOptOuts, maxClosed);
    }

    /**
     * Returns a copy with {@code from} set to the given scopes.
     *
     * @throws IllegalArgumentException if a scope is named twice
     */
    public EverybodyLeft withFrom(ConsentScope... value) {
        return new EverybodyLeft(status, List.of(value), reason, onlyOptOuts, maxClosed);
    }

    /**
     * Returns a copy with {@code reason} set to {@code value}.
     *
     * @param value 1 to {@value #MAX_REASON} characters on one line, or null for none
     * @throws IllegalArgumentException if it is out of these limits
     */
    public EverybodyLeft withReason(@Nullable String value) {
        return new EverybodyLeft(status, from, value, onlyOptOuts, maxClosed);
    }

    /** Returns a copy with {@code onlyOptOuts} set to {@code value}. */
    public EverybodyLeft withOnlyOptOuts(boolean value) {
        return new EverybodyLeft(status, from, reason, value, maxClosed);
    }

    /**
     * Returns a copy with {@code maxClosed} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public EverybodyLeft withMaxClosed(long value) {
        return new EverybodyLeft(status, from, reason, onlyOptOuts, value);
    }
}
