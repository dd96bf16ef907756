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
 * What a row may do to statuses, inside the consent law, which no option weakens.
 *
 * @param moves which OPEN status may follow which; default FREE
 * @param newEmail the status of a new e-mail channel for which none is given; default ACTIVE
 * @param newPhone the status of a new phone channel for which none is given; default ACTIVE
 * @param unconfirmed whether new channels and memberships start PENDING where they would start OPEN; default no
 * @param refusedStatuses stored statuses of the e-mail channel that refuse a row (checklist F-68); default none
 * @param refusedAvailabilities stored availabilities of the e-mail channel that refuse a row; default none
 * @param grant what lets rows open what is closed or waiting, complaints excepted (ambiguity A-20, FORCE_SUBSCRIBE); default null
 * @param completeRecords whether a consent record needs all its five parts, not only text and time; default no
 * @param statusWords what words in columns of statuses mean, beside those that are known; case, accents, spaces and dashes do not
 *     matter; default none
 * @param everybodyLeft that everybody in the file has left, or null (default)
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

    public static ConsentRules defaults() {
        return DEFAULTS;
    }

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
     * With a grant, or without one.
     *
     * @param value null for none
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

    /** With the meaning of one word more; what it meant before is forgotten. */
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
     * With everybody in the file said to have left, or not.
     *
     * @param value null if nothing is said of everybody
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
