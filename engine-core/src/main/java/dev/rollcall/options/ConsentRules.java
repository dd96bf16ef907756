package dev.rollcall.options;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.model.Availability;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.mapOf;
import static dev.rollcall.options.OptionTypes.oneOf;
import static dev.rollcall.options.OptionTypes.optional;
import static dev.rollcall.options.OptionTypes.setOf;
import static dev.rollcall.options.OptionTypes.textOf;

/**
 * The rules for the statuses that a row may set. They apply inside the consent law, which no option weakens. Immutable.
 */
public final class ConsentRules extends OptionGroup {
    private static final Status[] OF_CHANNELS =
            EnumSet.complementOf(EnumSet.of(Status.EXCLUDED)).toArray(Status[]::new);
    private static final Status[] REFUSABLE = {Status.PENDING, Status.UNSUBSCRIBED, Status.SUPPRESSED, Status.COMPLAINED
    };

    /** The stored statuses that a requested one may replace. */
    public static final ImportOption<StatusMoves> MOVES = ImportOption.of(
            "consent.moves",
            oneOf(StatusMoves.values()),
            StatusMoves.FREE,
            "The stored statuses that a requested one may replace.");

    /** The status of a new e-mail channel if the row gives none: any but EXCLUDED. */
    public static final ImportOption<Status> NEW_EMAIL = ImportOption.of(
            "consent.newEmail",
            oneOf(OF_CHANNELS),
            Status.ACTIVE,
            "The status of a new e-mail address if the row gives none.");

    /** The status of a new phone channel if the row gives none: any but EXCLUDED. */
    public static final ImportOption<Status> NEW_PHONE = ImportOption.of(
            "consent.newPhone",
            oneOf(OF_CHANNELS),
            Status.ACTIVE,
            "The status of a new phone number if the row gives none.");

    /**
     * The start of new channels and memberships as PENDING instead of an OPEN status; not together with {@link #GRANT}.
     */
    public static final ImportOption<Boolean> UNCONFIRMED = ImportOption.of(
            "consent.unconfirmed",
            flag(),
            false,
            "New addresses and list memberships start as PENDING: see"
                    + " [confirmations](merge-and-consent.md#confirmations).");

    /**
     * Stored statuses of the e-mail channel that refuse a row (checklist F-68): any of PENDING, UNSUBSCRIBED,
     * SUPPRESSED and COMPLAINED.
     */
    public static final ImportOption<Set<Status>> REFUSED_STATUSES = ImportOption.of(
            "consent.refusedStatuses",
            setOf(oneOf(REFUSABLE)),
            Set.of(),
            "The stored statuses of the e-mail channel that refuse a row.");

    /** Stored availabilities of the e-mail channel that refuse a row: TEMPORARY or DEAD. */
    public static final ImportOption<Set<Availability>> REFUSED_AVAILABILITIES = ImportOption.of(
            "consent.refusedAvailabilities",
            setOf(oneOf(new Availability[] {Availability.TEMPORARY, Availability.DEAD})),
            Set.of(),
            "The stored availabilities of the e-mail address that refuse a row.");

    /**
     * The proof that lets rows open what is closed or pending, complaints excepted (ambiguity A-20, FORCE_SUBSCRIBE),
     * or null for none.
     */
    public static final ImportOption<@Nullable ResubscribeGrant> GRANT = ImportOption.of(
            "consent.grant",
            optional(GrantParts.TYPE),
            null,
            "The proof that lets rows open what is closed or pending.");

    /** The need of a consent record for all its five parts, and not only text and time. */
    public static final ImportOption<Boolean> COMPLETE_RECORDS = ImportOption.of(
            "consent.completeRecords",
            flag(),
            false,
            "A consent record needs text, time, web address, IP address and browser. Otherwise text"
                    + " and time are enough.");

    /**
     * The meanings of words in status columns, in addition to the known words. Case, accents, spaces and dashes do not
     * matter.
     */
    public static final ImportOption<Map<String, StatusMeaning>> STATUS_WORDS = ImportOption.of(
            "consent.statusWords",
            mapOf("WORD=STATUS", MemberNames.STATUS_WORDS, textOf(StatusMeaning::parse)),
            Map.of(),
            "The meaning of words in status columns: a status, an availability or `nothing`. The usual words"
                    + " of twelve languages are known.");

    /**
     * The statement that everybody in the file has left, or null; not together with {@link #GRANT} or with
     * {@link StatusMoves#ALL_RESTRICTED}.
     */
    public static final ImportOption<@Nullable EverybodyLeft> EVERYBODY_LEFT = ImportOption.of(
            "consent.everybodyLeft",
            optional(EverybodyLeftParts.TYPE),
            null,
            "The statement that all people in the file have opted out.");

    static final List<ImportOption<?>> OPTIONS = List.of(
            MOVES,
            NEW_EMAIL,
            NEW_PHONE,
            UNCONFIRMED,
            REFUSED_STATUSES,
            REFUSED_AVAILABILITIES,
            GRANT,
            COMPLETE_RECORDS,
            STATUS_WORDS,
            EVERYBODY_LEFT);

    ConsentRules(OptionValues values) {
        super(values, OPTIONS);
        requireAgreement();
    }

    private void requireAgreement() {
        if (unconfirmed() && grant() != null) {
            throw new IllegalArgumentException(
                    "consent.unconfirmed asks people for consent, consent.grant says that they gave it: not both");
        }
        if (everybodyLeft() != null && grant() != null) {
            throw new IllegalArgumentException(
                    "consent.everybodyLeft says that all opted out, consent.grant that all agreed: not both");
        }
        if (everybodyLeft() != null && moves() == StatusMoves.ALL_RESTRICTED) {
            throw new IllegalArgumentException(
                    "consent.everybodyLeft excludes consent.moves = ALL_RESTRICTED, which loses opt-outs");
        }
    }

    /** Returns the value of {@link #MOVES}. */
    public StatusMoves moves() {
        return get(MOVES);
    }

    /** Returns the value of {@link #NEW_EMAIL}. */
    public Status newEmail() {
        return get(NEW_EMAIL);
    }

    /** Returns the value of {@link #NEW_PHONE}. */
    public Status newPhone() {
        return get(NEW_PHONE);
    }

    /** Returns the value of {@link #UNCONFIRMED}. */
    public boolean unconfirmed() {
        return get(UNCONFIRMED);
    }

    /** Returns the value of {@link #REFUSED_STATUSES}. */
    public Set<Status> refusedStatuses() {
        return get(REFUSED_STATUSES);
    }

    /** Returns the value of {@link #REFUSED_AVAILABILITIES}. */
    public Set<Availability> refusedAvailabilities() {
        return get(REFUSED_AVAILABILITIES);
    }

    /** Returns the value of {@link #GRANT}. */
    public @Nullable ResubscribeGrant grant() {
        return get(GRANT);
    }

    /** Returns the value of {@link #COMPLETE_RECORDS}. */
    public boolean completeRecords() {
        return get(COMPLETE_RECORDS);
    }

    /** Returns the value of {@link #STATUS_WORDS}. */
    public Map<String, StatusMeaning> statusWords() {
        return get(STATUS_WORDS);
    }

    /** Returns the value of {@link #EVERYBODY_LEFT}. */
    public @Nullable EverybodyLeft everybodyLeft() {
        return get(EVERYBODY_LEFT);
    }
}
