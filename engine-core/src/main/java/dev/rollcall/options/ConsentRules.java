package dev.rollcall.options;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.rollcall.model.Availability;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the statuses that a row may set. They apply inside the consent law, which no option weakens. Immutable.
 *
 * @param moves the OPEN statuses that may follow each other; default FREE
 * @param newEmail the status of a new e-mail channel if the row gives none; any but EXCLUDED; default ACTIVE
 * @param newPhone the status of a new phone channel if the row gives none; any but EXCLUDED; default ACTIVE
 * @param unconfirmed whether new channels and memberships start as PENDING instead of an OPEN status; default false;
 *     not together with a grant
 * @param refusedStatuses stored statuses of the e-mail channel that refuse a row (checklist F-68): any of PENDING,
 *     UNSUBSCRIBED, SUPPRESSED and COMPLAINED; default none
 * @param refusedAvailabilities stored availabilities of the e-mail channel that refuse a row: TEMPORARY or DEAD;
 *     default none
 * @param grant the proof that lets rows open what is closed or pending, complaints excepted (ambiguity A-20,
 *     FORCE_SUBSCRIBE); null (default) for none
 * @param completeRecords whether a consent record needs all its five parts, and not only text and time; default false
 * @param statusWords the meanings of words in status columns, in addition to the known words; case, accents, spaces and
 *     dashes do not matter; default none
 * @param everybodyLeft the statement that everybody in the file has left, or null (default); not together with a grant
 *     or with UNISENDER_LITERAL
 */
public record ConsentRules(
        StatusMoves moves,
        Status newEmail,
        Status newPhone,
        boolean unconfirmed,
        Set<Status> refusedStatuses,
        Set<Availability> refusedAvailabilities,
        @Nullable ResubscribeGrant grant,
        boolean completeRecords,
        Map<String, StatusMeaning> statusWords,
        @Nullable EverybodyLeft everybodyLeft) {
    private static final Set<Status> REFUSABLE = Collections.unmodifiableSet(
            EnumSet.of(Status.PENDING, Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED));

    private static final ConsentRules DEFAULTS = new ConsentRules(
            StatusMoves.FREE, Status.ACTIVE, Status.ACTIVE, false, Set.of(), Set.of(), null, false, Map.of(), null);

    /**
     * @throws IllegalArgumentException if a value is outside its range, two of the rules exclude each other, or a
     *     status word is blank or has two meanings
     */
    public ConsentRules {
        if (newEmail == Status.EXCLUDED || newPhone == Status.EXCLUDED) {
            throw new IllegalArgumentException("only a list membership can be EXCLUDED");
        }
        if (!REFUSABLE.containsAll(refusedStatuses) || refusedAvailabilities.contains(Availability.AVAILABLE)) {
            throw new IllegalArgumentException(
                    "rows can be refused for a stored " + REFUSABLE + ", TEMPORARY or DEAD, and for nothing else");
        }
        if (unconfirmed && grant != null) {
            throw new IllegalArgumentException(
                    "an import asks people for their consent or brings a grant that they gave it, not both");
        }
        if (everybodyLeft != null && grant != null) {
            throw new IllegalArgumentException(
                    "everybody in a file has left, or has agreed to be let in again (a grant), not both");
        }
        if (everybodyLeft != null && moves == StatusMoves.UNISENDER_LITERAL) {
            throw new IllegalArgumentException(
                    "where everybody has left, statuses cannot move as UNISENDER_LITERAL, which loses opt-outs");
        }
        statusWords = Collections.unmodifiableMap(new LinkedHashMap<>(statusWords));
        requireWordsOnce(statusWords);
        refusedStatuses = copy(refusedStatuses, Status.class);
        refusedAvailabilities = copy(refusedAvailabilities, Availability.class);
    }

    private static void requireWordsOnce(Map<String, StatusMeaning> words) {
        Map<String, StatusMeaning> byKey = new HashMap<>();
        words.forEach((word, meaning) -> {
            String key = StatusMeaning.key(word);
            if (key.isEmpty()) {
                throw new IllegalArgumentException("a word for a status cannot be blank");
            }
            if (byKey.put(key, meaning) != null) {
                throw new IllegalArgumentException(
                        "the word '" + word + "' is given a meaning twice, in two spellings; name it once");
            }
        });
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> given, Class<E> type) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(given);
        return Collections.unmodifiableSet(copy);
    }

    /** Returns the defaults named above. */
    public static ConsentRules defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with {@code moves} set to {@code value}. */
    public ConsentRules withMoves(StatusMoves value) {
        return new ConsentRules(
                value,
                newEmail,
                newPhone,
                unconfirmed,
                refusedStatuses,
                refusedAvailabilities,
                grant,
                completeRecords,
                statusWords,
                everybodyLeft);
    }

    /**
     * Returns a copy with these statuses of new channels.
     *
     * @param email the status of a new e-mail channel
     * @param phone the status of a new phone channel
     * @throws IllegalArgumentException if one of them is EXCLUDED
     */
    public ConsentRules withNewStatuses(Status email, Status phone) {
        return new ConsentRules(
                moves,
                email,
                phone,
                unconfirmed,
                refusedStatuses,
                refusedAvailabilities,
                grant,
                completeRecords,
                statusWords,
                everybodyLeft);
    }

    /** Returns a copy with {@code unconfirmed} set to {@code value}. */
    public ConsentRules withUnconfirmed(boolean value) {
        return new ConsentRules(
                moves,
                newEmail,
                newPhone,
                value,
                refusedStatuses,
                refusedAvailabilities,
                grant,
                completeRecords,
                statusWords,
                everybodyLeft);
    }

    /**
     * Returns a copy that refuses rows for these stored states of the e-mail channel.
     *
     * @param statuses any of PENDING, UNSUBSCRIBED, SUPPRESSED and COMPLAINED
     * @param availabilities any of TEMPORARY and DEAD
     * @throws IllegalArgumentException if another one is among them
     */
    public ConsentRules withRefused(Set<Status> statuses, Set<Availability> availabilities) {
        return new ConsentRules(
                moves,
                newEmail,
                newPhone,
                unconfirmed,
                statuses,
                availabilities,
                grant,
                completeRecords,
                statusWords,
                everybodyLeft);
    }

    /**
     * Returns a copy with a grant or without one.
     *
     * @param value the grant, or null for none
     * @throws IllegalArgumentException if these rules say that everybody has left, or are unconfirmed
     */
    public ConsentRules withGrant(@Nullable ResubscribeGrant value) {
        return new ConsentRules(
                moves,
                newEmail,
                newPhone,
                unconfirmed,
                refusedStatuses,
                refusedAvailabilities,
                value,
                completeRecords,
                statusWords,
                everybodyLeft);
    }

    /** Returns a copy with {@code completeRecords} set to {@code value}. */
    public ConsentRules withCompleteRecords(boolean value) {
        return new ConsentRules(
                moves,
                newEmail,
                newPhone,
                unconfirmed,
                refusedStatuses,
                refusedAvailabilities,
                grant,
                value,
                statusWords,
                everybodyLeft);
    }

    /**
     * Returns a copy with the meaning of one more word; it replaces an earlier meaning of the word.
     *
     * @throws IllegalArgumentException if the word is blank
     */
    public ConsentRules withStatusWord(String word, StatusMeaning meaning) {
        Map<String, StatusMeaning> more = new LinkedHashMap<>(statusWords);
        more.keySet().removeIf(other -> StatusMeaning.key(other).equals(StatusMeaning.key(word)));
        more.put(word, meaning);
        return new ConsentRules(
                moves,
                newEmail,
                newPhone,
                unconfirmed,
                refusedStatuses,
                refusedAvailabilities,
                grant,
                completeRecords,
                more,
                everybodyLeft);
    }

    /**
     * Returns a copy with a statement that everybody in the file has left, or without one.
     *
     * @param value the statement, or null for none
     * @throws IllegalArgumentException if these rules have a grant, or statuses move as UNISENDER_LITERAL
     */
    public ConsentRules withEverybodyLeft(@Nullable EverybodyLeft value) {
        return new ConsentRules(
                moves,
                newEmail,
                newPhone,
                unconfirmed,
                refusedStatuses,
                refusedAvailabilities,
                grant,
                completeRecords,
                statusWords,
                value);
    }
}
