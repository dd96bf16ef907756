package dev.rollcall.job;

import java.util.Collections;
import java.util.EnumSet;
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
 */
public record ConsentRules(
        StatusMoves moves,
        Status newEmail,
        Status newPhone,
        boolean unconfirmed,
        Set<Status> refusedStatuses,
        Set<Availability> refusedAvailabilities,
        @Nullable ResubscribeGrant grant,
        boolean completeRecords) {
    private static final Set<Status> REFUSABLE = Collections.unmodifiableSet(
            EnumSet.of(Status.PENDING, Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED));

    private static final ConsentRules DEFAULTS =
            new ConsentRules(StatusMoves.FREE, Status.ACTIVE, Status.ACTIVE, false, Set.of(), Set.of(), null, false);

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
        refusedStatuses = copy(refusedStatuses, Status.class);
        refusedAvailabilities = copy(refusedAvailabilities, Availability.class);
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
                value, newEmail, newPhone, unconfirmed, refusedStatuses, refusedAvailabilities, grant, completeRecords);
    }

    public ConsentRules withNewStatuses(Status email, Status phone) {
        return new ConsentRules(
                moves, email, phone, unconfirmed, refusedStatuses, refusedAvailabilities, grant, completeRecords);
    }

    public ConsentRules withUnconfirmed(boolean value) {
        return new ConsentRules(
                moves, newEmail, newPhone, value, refusedStatuses, refusedAvailabilities, grant, completeRecords);
    }

    public ConsentRules withRefused(Set<Status> statuses, Set<Availability> availabilities) {
        return new ConsentRules(
                moves, newEmail, newPhone, unconfirmed, statuses, availabilities, grant, completeRecords);
    }

    /**
     * With a grant, or without one.
     *
     * @param value null for none
     */
    public ConsentRules withGrant(@Nullable ResubscribeGrant value) {
        return new ConsentRules(
                moves, newEmail, newPhone, unconfirmed, refusedStatuses, refusedAvailabilities, value, completeRecords);
    }

    public ConsentRules withCompleteRecords(boolean value) {
        return new ConsentRules(
                moves, newEmail, newPhone, unconfirmed, refusedStatuses, refusedAvailabilities, grant, value);
    }
}
