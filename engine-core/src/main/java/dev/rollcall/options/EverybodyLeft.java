package dev.rollcall.options;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.model.Name;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in the file has left (ruling R-31): its rows are imported as usual, with what they have left closed. A row that says
 * something stronger keeps it.
 *
 * @param status what they get, a CLOSED one; default UNSUBSCRIBED
 * @param from what they have left; empty (default) for the channels that the file has a column of addresses for, or both if it has
 *     none
 * @param reason why, for people: kept with addresses that go on file as nobody's; null (default) for none
 * @param onlyOptOuts whether nobody is created: the addresses of people who are unknown go on file, and their rows are IGNORED;
 *     default no
 * @param maxClosed how many known contacts that are open the file may close; with more the import stops before its first row;
 *     default {@link #MAX_CLOSED}
 */
public record EverybodyLeft(
        Status status, List<ConsentScope> from, @Nullable String reason, boolean onlyOptOuts, long maxClosed) {
    /** So many contacts may be closed where the request names no number. */
    public static final long MAX_CLOSED = 100;

    /** Most characters of a reason. */
    public static final int MAX_REASON = 1_000;

    private static final EverybodyLeft UNSUBSCRIBED =
            new EverybodyLeft(Status.UNSUBSCRIBED, List.of(), null, false, MAX_CLOSED);

    /** @throws IllegalArgumentException if the status is not CLOSED, or something is named twice */
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

    /** They have unsubscribed from all that is sent to the addresses of the file. */
    public static EverybodyLeft unsubscribed() {
        return UNSUBSCRIBED;
    }

    public EverybodyLeft withStatus(Status value) {
        return new EverybodyLeft(value, from, reason, onlyOptOuts, maxClosed);
    }

    public EverybodyLeft withFrom(ConsentScope... value) {
        return new EverybodyLeft(status, List.of(value), reason, onlyOptOuts, maxClosed);
    }

    public EverybodyLeft withReason(@Nullable String value) {
        return new EverybodyLeft(status, from, value, onlyOptOuts, maxClosed);
    }

    public EverybodyLeft withOnlyOptOuts(boolean value) {
        return new EverybodyLeft(status, from, reason, value, maxClosed);
    }

    public EverybodyLeft withMaxClosed(long value) {
        return new EverybodyLeft(status, from, reason, onlyOptOuts, value);
    }
}
