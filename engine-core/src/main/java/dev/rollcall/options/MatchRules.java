package dev.rollcall.options;

import java.util.List;
import java.util.Set;

import dev.rollcall.model.IdentifierKind;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a row finds its contact. Immutable.
 *
 * @param order the identifiers that a row is matched by, strongest first; at least one, each once; default external id,
 *     e-mail, phone
 * @param identifiers the treatment of the row's other identifiers by a matched contact; default CHANGE
 * @param addressRequired whether every row needs an e-mail address or a phone number, even if it matches by another
 *     identifier; default false (ruling R-11)
 * @param duplicates the treatment of rows with the same key; default FIRST_WINS
 * @param duplicateCheck the way in which rows with the same key are found; default FINGERPRINT
 * @param onExisting the treatment of a row whose contact is known; default UPDATE
 * @param phoneAlone the treatment of a row that matches by its phone number alone and has another name; default
 *     CONFLICT
 * @param taken the treatment of a row with an identifier of another contact below its own first one; default CONFLICT
 * @param sharedLimit the largest number of different keys whose rows may share one identifier below them, as a
 *     household shares its phone, 1 or more; a file with more is refused before its first row (ruling R-38), unless
 *     {@code taken} is LEAVE_OFF; null for no limit; default 20
 */
public record MatchRules(
        List<IdentifierKind> order,
        IdentifierChanges identifiers,
        boolean addressRequired,
        Duplicates duplicates,
        DuplicateCheck duplicateCheck,
        OnExisting onExisting,
        PhoneAlone phoneAlone,
        TakenIdentifiers taken,
        @Nullable Integer sharedLimit) {
    private static final MatchRules DEFAULTS = new MatchRules(
            List.of(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE),
            IdentifierChanges.CHANGE,
            false,
            Duplicates.FIRST_WINS,
            DuplicateCheck.FINGERPRINT,
            OnExisting.UPDATE,
            PhoneAlone.CONFLICT,
            TakenIdentifiers.CONFLICT,
            20);

    /** @throws IllegalArgumentException if the order is empty or names an identifier twice, or the limit is below 1 */
    public MatchRules {
        order = List.copyOf(order);
        if (order.isEmpty() || Set.copyOf(order).size() < order.size()) {
            throw new IllegalArgumentException("the match order names at least one identifier, and each once");
        }
        if (sharedLimit != null && sharedLimit < 1) {
            throw new IllegalArgumentException(
                    "at least one key may give an identifier below it, so the limit is 1 or more, not " + sharedLimit);
        }
    }

    /** Reports whether a file is refused if too many of its rows share one identifier. */
    public boolean limitsShared() {
        return sharedLimit != null && taken != TakenIdentifiers.LEAVE_OFF;
    }

    /** Returns the defaults named above. */
    public static MatchRules defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a copy with {@code order} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is empty or names an identifier twice
     */
    public MatchRules withOrder(List<IdentifierKind> value) {
        return new MatchRules(
                value,
                identifiers,
                addressRequired,
                duplicates,
                duplicateCheck,
                onExisting,
                phoneAlone,
                taken,
                sharedLimit);
    }

    /** Returns a copy with {@code identifiers} set to {@code value}. */
    public MatchRules withIdentifiers(IdentifierChanges value) {
        return new MatchRules(
                order, value, addressRequired, duplicates, duplicateCheck, onExisting, phoneAlone, taken, sharedLimit);
    }

    /** Returns a copy with {@code addressRequired} set to {@code value}. */
    public MatchRules withAddressRequired(boolean value) {
        return new MatchRules(
                order, identifiers, value, duplicates, duplicateCheck, onExisting, phoneAlone, taken, sharedLimit);
    }

    /** Returns a copy with {@code duplicates} set to {@code value}. */
    public MatchRules withDuplicates(Duplicates value) {
        return new MatchRules(
                order, identifiers, addressRequired, value, duplicateCheck, onExisting, phoneAlone, taken, sharedLimit);
    }

    /** Returns a copy with {@code duplicateCheck} set to {@code value}. */
    public MatchRules withDuplicateCheck(DuplicateCheck value) {
        return new MatchRules(
                order, identifiers, addressRequired, duplicates, value, onExisting, phoneAlone, taken, sharedLimit);
    }

    /** Returns a copy with {@code onExisting} set to {@code value}. */
    public MatchRules withOnExisting(OnExisting value) {
        return new MatchRules(
                order, identifiers, addressRequired, duplicates, duplicateCheck, value, phoneAlone, taken, sharedLimit);
    }

    /** Returns a copy with {@code phoneAlone} set to {@code value}. */
    public MatchRules withPhoneAlone(PhoneAlone value) {
        return new MatchRules(
                order, identifiers, addressRequired, duplicates, duplicateCheck, onExisting, value, taken, sharedLimit);
    }

    /** Returns a copy with {@code taken} set to {@code value}. */
    public MatchRules withTaken(TakenIdentifiers value) {
        return new MatchRules(
                order,
                identifiers,
                addressRequired,
                duplicates,
                duplicateCheck,
                onExisting,
                phoneAlone,
                value,
                sharedLimit);
    }

    /**
     * Returns a copy with {@code sharedLimit} set to {@code value}.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public MatchRules withSharedLimit(@Nullable Integer value) {
        return new MatchRules(
                order, identifiers, addressRequired, duplicates, duplicateCheck, onExisting, phoneAlone, taken, value);
    }
}
